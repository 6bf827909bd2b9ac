/** Imports from the upload to the last row. */
@NullMarked
package app.rapport.exchange;

import org.jspecify.annotations.NullMarked;
