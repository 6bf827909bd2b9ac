/** Fields that roles hide or keep from being changed, and the one place that says what of a record a caller is shown. */
@NullMarked
package app.rapport.platform.fields;

import org.jspecify.annotations.NullMarked;
