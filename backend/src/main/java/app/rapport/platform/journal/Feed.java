package app.rapport.platform.journal;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.journal.JournalledResource.LinkedTo;
import app.rapport.platform.journal.Slice.Row;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.MemberAccess;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The changes of all records in their order, as the current member may hear of them: what they may not see is passed over;
 * of what they no longer see, or what is gone, they hear once.
 */
@Singleton
class Feed {
    private final JournalledResources resources;
    private final SettledJournal journal;
    private final CurrentMember current;
    private final CallersReach reaches;

    Feed(JournalledResources resources, SettledJournal journal, CurrentMember current, CallersReach reaches) {
        this.resources = resources;
        this.journal = journal;
        this.current = current;
        this.reaches = reaches;
    }

    /** What happened to a record; DELETED also when the caller no longer sees it. */
    public record FeedItem(
            @Schema(examples = "48213") String change,
            Instant at,
            @Schema(examples = "customers") String type,
            UUID id,
            HistoryItem.Kind kind,

            @Schema(description = "The member who did it; absent when it was the system itself") @Nullable UUID actorId,

            By means) {}

    /** Through what a change came; where one piece of work changed a record several times, the first of it. */
    public record By(
            Means kind,

            @Schema(
                    description =
                            "Of the API token, import or job. A program passes over what came through its own token,"
                                    + " `tokenId` of `GET /me`; imports and jobs it started come as such")
            @Nullable UUID id) {}

    /**
     * @param cursor where to go on, also when there is nothing more now
     * @param more whether the next page has something already
     */
    public record FeedPage(
            List<FeedItem> items,
            @Schema(examples = "48213-981-5f0c2a91") String cursor,
            boolean more,

            @Schema(
                    description = "Whether roles, teams or field rules let the caller see other records or fields than"
                            + " at the cursor. No item tells of that: read your lists anew")
            boolean reachChanged) {}

    /** @param position of the item itself: where to go on after it */
    record Told(FeedItem item, Position position) {}

    FeedPage page(Cursor cursor, @Nullable String types, int limit) {
        var reach = reaches.of(current.get());
        var slice = journal.read(cursor.position(), types(types), limit);
        var items = told(slice, Set.of()).map(Told::item).toList();
        return new FeedPage(items, new Cursor(slice.next(), reach).text(), slice.more(), cursor.isOfOther(reach));
    }

    /** @param types only these, all if empty */
    Stream<Told> told(Slice slice, Set<String> types) {
        var viewer = current.get();
        var seen = new HashMap<String, Collection<UUID>>();
        slice.types().stream()
                .filter(type -> wanted(type, types))
                .forEach(type -> seen.put(type, seen(slice, type, viewer)));
        return slice.rows().stream()
                .filter(row -> wanted(row.type(), types))
                .flatMap(row -> item(row, slice, seen.getOrDefault(row.type(), Set.of()), viewer)
                        .map(item -> new Told(item, row.position())));
    }

    private static boolean wanted(String type, Set<String> types) {
        return types.isEmpty() || types.contains(type);
    }

    private Collection<UUID> seen(Slice slice, String type, MemberAccess viewer) {
        return resources
                .find(type)
                .filter(kind -> viewer.may(type + ":read"))
                .map(kind -> slice.seen(type, kind.visible(viewer), () -> resources.seen(kind, slice.ids(type))))
                .orElse(Set.of());
    }

    static String @Nullable [] types(@Nullable String types) {
        return types == null
                ? null
                : Arrays.stream(types.split(",")).map(String::strip).toArray(String[]::new);
    }

    private Stream<FeedItem> item(Row row, Slice slice, Collection<UUID> seen, MemberAccess viewer) {
        if (seen.contains(row.id())) {
            var kind = row.created() ? HistoryItem.Kind.CREATED : HistoryItem.Kind.CHANGED;
            return Stream.of(item(row, kind));
        }
        return wasSeen(row, slice, viewer) ? Stream.of(item(row, HistoryItem.Kind.DELETED)) : Stream.of();
    }

    private static FeedItem item(Row row, HistoryItem.Kind kind) {
        var by = row.by();
        return new FeedItem(
                String.valueOf(row.position().transaction()),
                row.at(),
                row.type(),
                row.id(),
                kind,
                by.actor(),
                by.means());
    }

    /** By its owner, links and shares before the change: a record never theirs is not even heard of when it goes. */
    private boolean wasSeen(Row row, Slice slice, MemberAccess viewer) {
        if (viewer.may(row.type() + ":read") && row.unshared().stream().anyMatch(viewer::isOrIsIn)) {
            return true;
        }
        var before = row.before();
        var kind = resources.find(row.type()).orElse(null);
        if (kind == null || before == null || !viewer.may(row.type() + ":read")) {
            return false;
        }
        var column = kind.ownerColumn();
        if (column == null) {
            return before.has("id");
        }
        var owner = before.path(column);
        return (before.has(column) || before.has("id"))
                && viewer.may(row.type() + ":read", owner.isTextual() ? UUID.fromString(owner.asText()) : null)
                && wasSeenThrough(kind.through(), row, slice, viewer);
    }

    /** Of what is seen only with another record: one of those it was linked to is seen now. */
    private boolean wasSeenThrough(@Nullable LinkedTo through, Row row, Slice slice, MemberAccess viewer) {
        if (through == null) {
            return true;
        }
        var others = resources.find(through.resource()).orElse(null);
        if (others == null || !viewer.may(through.resource() + ":read")) {
            return false;
        }
        var visible = others.visible(viewer);
        if (visible.equals(Condition.TRUE)) {
            return true;
        }
        var seen = slice.seen(
                row.type() + "/" + through.resource(),
                visible,
                () -> resources.seen(others, slice.unlinked(row.type())));
        return row.unlinked().stream().anyMatch(seen::contains);
    }
}
