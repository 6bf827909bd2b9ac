/** The demo organisations: a believable company with a year behind it, to look at before loading one's own data. */
@NullMarked
package app.rapport.demo;

import org.jspecify.annotations.NullMarked;
