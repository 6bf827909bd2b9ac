/** Products, as a caller meets them. */
@NullMarked
package app.rapport.commerce;

import org.jspecify.annotations.NullMarked;
