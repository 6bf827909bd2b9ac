/** Requests sent twice. */
@NullMarked
package app.rapport.platform.web.retry;

import org.jspecify.annotations.NullMarked;
