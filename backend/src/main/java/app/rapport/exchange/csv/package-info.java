/** Reads the files people have: finds out how they are written, gives their rows with line numbers, refuses what is none. */
@NullMarked
package app.rapport.exchange.csv;

import org.jspecify.annotations.NullMarked;
