/** Saved views of lists: a name for a filter, a sort and columns, for oneself or for everybody. */
@NullMarked
package app.rapport.views;

import org.jspecify.annotations.NullMarked;
