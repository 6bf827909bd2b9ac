/** The journal and what hangs off it, on a real database. */
@NullMarked
package app.rapport.platform.journal;

import org.jspecify.annotations.NullMarked;
