/** Where the service may call by itself: {@link Targets} keeps what organisations enter from reaching the operator's network. */
@NullMarked
package app.rapport.platform.outbound;

import org.jspecify.annotations.NullMarked;
