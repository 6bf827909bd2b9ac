package app.rapport.exchange.webhook;

import app.rapport.platform.journal.ChangeFeed;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be told of: {@code customers.changed}. */
@Singleton
class EventTypes {
    private static final Set<String> HAPPENINGS = Set.of("created", "changed", "deleted");

    private final ChangeFeed feed;

    EventTypes(ChangeFeed feed) {
        this.feed = feed;
    }

    /** Those of the records this member sees any of. */
    List<String> of(MemberAccess member) {
        return feed.kinds().stream()
                .filter(kind -> member.may(kind + ":read"))
                .flatMap(kind -> new TreeSet<>(HAPPENINGS).stream().map(happening -> kind + "." + happening))
                .toList();
    }

    static String kind(String event) {
        return event.substring(0, Math.max(0, event.lastIndexOf('.')));
    }

    static Set<String> kinds(List<String> events) {
        return events.stream().map(EventTypes::kind).collect(Collectors.toSet());
    }

    /** 422 for an event there is none of, or a filter that does not fit the events. */
    void check(List<String> events, @Nullable String filter, MemberAccess member) {
        var known = of(member);
        for (var index = 0; index < events.size(); index++) {
            if (!known.contains(events.get(index))) {
                throw Problem.invalid("/events/" + index, "unknown-event", events.get(index));
            }
        }
        if (filter == null || filter.isBlank()) {
            return;
        }
        var kinds = kinds(events);
        if (kinds.size() != 1 || !feed.canFilter(kinds.iterator().next())) {
            throw Problem.invalid("/filter", "filter-of-one-kind");
        }
        try {
            feed.check(kinds.iterator().next(), filter);
        } catch (Problem problem) {
            var error = problem.errors().getFirst();
            throw Problem.invalid("/filter", error.code(), error.arguments().toArray());
        }
    }
}
