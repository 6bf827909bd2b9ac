package app.rapport.platform.journal;

import app.rapport.platform.journal.Feed.Told;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.MemberDirectory;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.tenancy.Turns;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Streams the feed as server-sent events. A listener who waits holds no thread, and one who reads slowly holds no more
 * than one page: the next one is read from the journal when the last one has gone out.
 */
@Singleton
class EventStream {
    private static final Logger LOG = Logger.getLogger(EventStream.class);
    /** Whoever is behind comes along sooner with large pages; whoever is not has small ones anyway. */
    private static final int PAGE = 500;

    private static final int READERS = 4;
    private static final int READERS_OF_ONE_ORGANISATION = 3;

    private final Feed feed;
    private final SettledJournal journal;
    private final JournalWatch watch;
    private final OpenStreams streams;
    private final CurrentMember current;
    private final MemberDirectory directory;
    private final CallersReach reaches;
    private final ObjectMapper json;
    private final Duration heartbeat;
    private final ExecutorService readers = Executors.newFixedThreadPool(
            READERS, Thread.ofPlatform().daemon().name("events-", 1).factory());
    private final Turns turns = new Turns(readers, READERS, READERS_OF_ONE_ORGANISATION);

    EventStream(
            Feed feed,
            SettledJournal journal,
            JournalWatch watch,
            OpenStreams streams,
            CurrentMember current,
            MemberDirectory directory,
            CallersReach reaches,
            ObjectMapper json,
            @ConfigProperty(name = "rapport.events.heartbeat", defaultValue = "10S") Duration heartbeat) {
        this.feed = feed;
        this.journal = journal;
        this.watch = watch;
        this.streams = streams;
        this.current = current;
        this.directory = directory;
        this.reaches = reaches;
        this.json = json;
        this.heartbeat = heartbeat;
    }

    void stop(@Observes ShutdownEvent event) {
        readers.shutdownNow();
    }

    /** @param after the last event the caller has; from now on without */
    EventPages open(@Nullable Cursor after, Set<String> types) {
        var caller = current.get();
        var from = after == null ? new Cursor(journal.end(), null) : after;
        var reach = reaches.of(caller);
        streams.enter(caller);
        var listener = new Listener(caller, reach, types, watch.join(caller.tenant()), from);
        return new EventPages(Multi.createBy()
                .repeating()
                .uni(() -> next(listener))
                .whilst(page -> !listener.ended)
                .select()
                .where(page -> !page.isEmpty())
                .onFailure()
                .invoke(failure -> LOG.debug("a stream of events broke off", failure))
                .onFailure()
                .recoverWithCompletion()
                .onTermination()
                .invoke(() -> {
                    watch.leave(caller.tenant());
                    streams.leave(caller);
                }));
    }

    private Uni<String> next(Listener listener) {
        if (!listener.begun) {
            listener.begun = true;
            return Uni.createFrom().item(listener.greeting());
        }
        var ready = listener.more
                ? Uni.createFrom().voidItem()
                : watch.beyond(listener.watched, listener.position, heartbeat);
        var tenant = listener.caller.tenant();
        return ready.emitOn(turns.of(tenant)).map(nothing -> Tenancy.callAs(tenant, () -> look(listener)));
    }

    /** As text; none when there is nothing to say. */
    private String look(Listener listener) {
        current.actAs(listener.caller);
        var slice = listener.watched.slice(listener.position, from -> journal.read(from, null, PAGE));
        if (listener.mustCheck(slice) && !mayGoOn(listener)) {
            listener.ended = true;
            return listener.farewell();
        }
        var events = new StringBuilder();
        feed.told(slice, listener.types).forEach(told -> events.append(event(told, listener)));
        listener.position = slice.next();
        listener.more = slice.more();
        if (events.isEmpty() && System.nanoTime() - listener.spokeAt >= heartbeat.toNanos()) {
            events.append(listener.sign("still listening"));
        }
        if (!events.isEmpty()) {
            listener.spokeAt = System.nanoTime();
        }
        return events.toString();
    }

    /** Not with other rights: whoever has others than before comes again, and looks at everything anew. */
    private boolean mayGoOn(Listener listener) {
        listener.checkedAt = System.nanoTime();
        var caller = listener.caller;
        return directory
                .reload(caller)
                .filter(now -> now.permissions().equals(caller.permissions())
                        && now.peers().equals(caller.peers())
                        && now.fields().equals(caller.fields())
                        && now.shared().isLike(caller.shared()))
                .isPresent();
    }

    private String event(Told told, Listener listener) {
        try {
            return "id:" + listener.cursor(told.position()) + "\ndata:" + json.writeValueAsString(told.item()) + "\n\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change that JSON cannot hold", e);
        }
    }
}
