package app.rapport.customers;

/** A customer is a company or a person. */
public enum CustomerKind {
    COMPANY,
    PERSON
}
