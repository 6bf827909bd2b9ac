package app.rapport.platform.journal;

import io.smallrye.mutiny.Multi;

/** A stream of server-sent events as text, each page of which is sent at once: see {@link EventPagesWriter}. */
public record EventPages(Multi<String> pages) {}
