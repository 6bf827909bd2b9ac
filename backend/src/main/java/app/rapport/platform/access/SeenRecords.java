package app.rapport.platform.access;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.SeenReferences;
import app.rapport.platform.security.CurrentMember;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

/** Of records with an owner, those the caller sees; everybody may go by the others. */
@Singleton
class SeenRecords implements SeenReferences {
    private static final String SEEN = "seen";

    private final Map<String, OwnedRecords> byResource;
    private final CurrentMember current;

    SeenRecords(@Any Instance<OwnedRecords> records, CurrentMember current) {
        this.byResource = records.stream()
                .filter(OwnedRecords::isShareable)
                .collect(Collectors.toMap(OwnedRecords::resource, kind -> kind));
        this.current = current;
    }

    @Override
    public Condition seen(String resource, String id) {
        var kind = byResource.get(resource);
        if (kind == null) {
            return Condition.TRUE;
        }
        var viewer = current.get();
        if (!viewer.may(kind.read())) {
            return Condition.of("false");
        }
        var visible = kind.seenBy(viewer, SEEN);
        return visible.equals(Condition.TRUE) ? visible : exists(kind, id, visible);
    }

    @Override
    public Condition hidden(String resource, String id) {
        var kind = byResource.get(resource);
        if (kind == null) {
            return Condition.of("false");
        }
        var viewer = current.get();
        if (!viewer.may(kind.read())) {
            return exists(kind, id, Condition.TRUE);
        }
        var visible = kind.seenBy(viewer, SEEN);
        return visible.equals(Condition.TRUE)
                ? Condition.of("false")
                : exists(kind, id, new Condition("(" + visible.sql() + ") is not true", visible.values()));
    }

    private Condition exists(OwnedRecords kind, String id, Condition which) {
        return new Condition(
                        "exists (select from %1$s %2$s where %2$s.tenant_id = :tenant and %2$s.id = %3$s and (%4$s))"
                                .formatted(kind.table(), SEEN, id, which.sql()),
                        which.values())
                .and(Condition.of("true", "tenant", current.tenant()));
    }
}
