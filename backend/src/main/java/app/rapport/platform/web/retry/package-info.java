/** Requests that are safe to repeat: {@code Idempotency-Key} on every POST that creates or acts. */
@NullMarked
package app.rapport.platform.web.retry;

import org.jspecify.annotations.NullMarked;
