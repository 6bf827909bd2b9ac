package app.rapport.interactions;

/** From the customer to the organisation, or the other way. */
public enum InteractionDirection {
    IN,
    OUT
}
