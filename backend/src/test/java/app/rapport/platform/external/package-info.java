/** Tests of records brought from other systems. */
@NullMarked
package app.rapport.platform.external;

import org.jspecify.annotations.NullMarked;
