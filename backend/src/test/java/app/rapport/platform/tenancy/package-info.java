/** Tests of what belongs to which organisation. */
@NullMarked
package app.rapport.platform.tenancy;

import org.jspecify.annotations.NullMarked;
