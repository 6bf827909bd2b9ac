/** A customer and all that belongs to them in one answer, put together from what the features show. */
@NullMarked
package app.rapport.overview;

import org.jspecify.annotations.NullMarked;
