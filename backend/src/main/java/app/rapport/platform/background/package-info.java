/** Work that goes on after the request it came from. */
@NullMarked
package app.rapport.platform.background;

import org.jspecify.annotations.NullMarked;
