package app.rapport.customers;

/** Where the customer stands with us. */
public enum Lifecycle {
    PROSPECT,
    ACTIVE,
    FORMER
}
