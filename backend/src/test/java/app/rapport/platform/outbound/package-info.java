/** Tests of where calls may go. */
@NullMarked
package app.rapport.platform.outbound;

import org.jspecify.annotations.NullMarked;
