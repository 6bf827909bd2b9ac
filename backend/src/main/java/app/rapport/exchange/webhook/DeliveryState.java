package app.rapport.exchange.webhook;

/** PARKED is what could not be delivered for three days. */
public enum DeliveryState {
    PENDING,
    DELIVERED,
    PARKED
}
