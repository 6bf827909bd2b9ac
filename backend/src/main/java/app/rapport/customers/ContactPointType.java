package app.rapport.customers;

/** The ways to reach a customer. */
public enum ContactPointType {
    EMAIL,
    PHONE,
    POSTAL,
    HANDLE
}
