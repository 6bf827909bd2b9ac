package app.rapport.platform.web;

import java.util.UUID;

/** A view of one record, whose version is its strong ETag. */
public interface Versioned {
    UUID id();

    long version();
}
