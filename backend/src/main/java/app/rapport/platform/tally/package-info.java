/** Counters kept beside large tables: writers append their changes, which are folded into sums. {@link Tally} names one. */
@NullMarked
package app.rapport.platform.tally;

import org.jspecify.annotations.NullMarked;
