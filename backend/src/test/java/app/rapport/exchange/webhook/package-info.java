/** Tests of webhooks. */
@NullMarked
package app.rapport.exchange.webhook;

import org.jspecify.annotations.NullMarked;
