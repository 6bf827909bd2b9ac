package app.rapport.customers;

import java.util.UUID;

/** A tag as it hangs on a record. */
public record TagRef(UUID id, String name, String color) {}
