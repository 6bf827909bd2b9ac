package app.rapport.customers;

/** What the first customer is to the second. */
public enum RelationshipType {
    WORKS_FOR,
    SUBSIDIARY_OF
}
