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
    private final Map<String, OwnedRecords> byResource;
    private final CurrentMember current;

    SeenRecords(@Any Instance<OwnedRecords> records, CurrentMember current) {
        this.byResource = records.stream().collect(Collectors.toMap(OwnedRecords::resource, kind -> kind));
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
        var visible = viewer.visibility(kind.read()).on("seen." + kind.owner());
        return visible.equals(Condition.TRUE)
                ? visible
                : new Condition(
                                "exists (select from %s seen where seen.tenant_id = :tenant and seen.id = %s and (%s))"
                                        .formatted(kind.table(), id, visible.sql()),
                                visible.values())
                        .and(Condition.of("true", "tenant", viewer.tenant()));
    }
}
