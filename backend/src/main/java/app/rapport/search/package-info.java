/** Finds records from anywhere by a few letters, a typo included; shows only what the caller may see. */
@NullMarked
package app.rapport.search;

import org.jspecify.annotations.NullMarked;
