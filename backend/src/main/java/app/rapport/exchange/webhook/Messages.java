package app.rapport.exchange.webhook;

import app.rapport.exchange.webhook.Outbox.Entry;
import app.rapport.exchange.webhook.Outbox.Standing;
import app.rapport.platform.journal.ChangeFeed;
import app.rapport.platform.journal.ChangeFeed.Followed;
import app.rapport.platform.journal.ChangeFeed.Place;
import app.rapport.platform.sql.TenantRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages of changes. They are thin: what was changed and not to what, so that a receiver asks for the record with
 * its own token, gets it as it is by then, and nothing leaves the service that its member may not see.
 */
@Singleton
class Messages {
    static final String TEST = "webhook.test";
    private static final int PAGE = 200;

    private final ChangeFeed feed;
    private final ObjectMapper json;

    Messages(ChangeFeed feed, ObjectMapper json) {
        this.feed = feed;
        this.json = json;
    }

    /** @param more whether there is something beyond already */
    record Read(List<Entry> entries, Place next, boolean more) {}

    /** What follows in the journal, as the current member sees it. */
    Read read(Standing webhook) {
        var kinds = EventTypes.kinds(webhook.events());
        var step = feed.follow(webhook.read(), kinds, PAGE);
        var wanted = step.changes().stream()
                .filter(change -> webhook.events().contains(type(change)))
                .toList();
        var matching = matching(webhook.filter(), kinds, wanted);
        var entries = wanted.stream()
                .filter(change -> matching == null || isGone(change) || matching.contains(change.id()))
                .map(this::entry)
                .toList();
        return new Read(entries, step.next(), step.more());
    }

    private @Nullable Collection<UUID> matching(@Nullable String filter, Set<String> kinds, List<Followed> changes) {
        if (filter == null || changes.isEmpty()) {
            return null;
        }
        var ids = changes.stream().map(Followed::id).collect(Collectors.toSet());
        return feed.matching(kinds.iterator().next(), ids, filter);
    }

    private static boolean isGone(Followed change) {
        return type(change).endsWith(".deleted");
    }

    private static String type(Followed change) {
        return change.type() + "." + change.kind().name().toLowerCase(Locale.ROOT);
    }

    private Entry entry(Followed change) {
        var data = new LinkedHashMap<String, Object>();
        data.put("resource", change.type());
        data.put("id", change.id());
        data.put("change", change.change());
        if (!change.fields().isEmpty()) {
            data.put("fields", change.fields());
        }
        return new Entry(TenantRecord.newId(), type(change), change.id(), payload(type(change), change.at(), data));
    }

    Entry test(UUID webhook, Instant now) {
        var data = Map.<String, Object>of("resource", "webhooks", "id", webhook);
        return new Entry(TenantRecord.newId(), TEST, webhook, payload(TEST, now, data));
    }

    private String payload(String type, Instant at, Map<String, Object> data) {
        try {
            var message = new LinkedHashMap<String, Object>();
            message.put("type", type);
            message.put("timestamp", at);
            message.put("data", data);
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message JSON cannot hold", e);
        }
    }
}
