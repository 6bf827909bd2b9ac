package app.rapport.exchange.webhook;

/** FAILED is what the service has given up on; switching it on again goes on where it stopped. */
public enum WebhookState {
    ACTIVE,
    PAUSED,
    FAILED
}
