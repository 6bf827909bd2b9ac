/** Small values every feature speaks in: money, references, names per language, addresses that were checked. */
@NullMarked
package app.rapport.platform.value;

import org.jspecify.annotations.NullMarked;
