/** Messages to other programs about what was changed, after the Standard Webhooks specification. */
@NullMarked
package app.rapport.exchange.webhook;

import org.jspecify.annotations.NullMarked;
