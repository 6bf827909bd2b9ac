/** Records found, changed and made by the id another system has for them; see {@link ExternalIds}. */
@NullMarked
package app.rapport.platform.external;

import org.jspecify.annotations.NullMarked;
