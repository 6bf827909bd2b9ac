package app.rapport.platform.web;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks through the causes of an exception. */
final class Causes {
    private Causes() {}

    static <T extends Throwable> Optional<T> first(Throwable e, Class<T> wanted) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(wanted::isInstance)
                .map(wanted::cast)
                .findFirst();
    }
}
