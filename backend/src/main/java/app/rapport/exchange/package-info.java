/** Files of records taken in: read, mapped, tried out, written row by row, and every row accounted for. */
@NullMarked
package app.rapport.exchange;

import org.jspecify.annotations.NullMarked;
