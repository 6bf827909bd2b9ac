package app.rapport.platform.journal;

import app.rapport.platform.fields.FieldRules;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Languages;
import app.rapport.platform.web.Problem;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** All resources with a journal, and who sees which of their records. */
@Singleton
class JournalledResources {
    private final Map<String, JournalledResource> byName;
    private final Jdbi jdbi;
    private final CurrentMember current;
    private final Languages languages;
    private final FieldRules rules;

    JournalledResources(
            @Any Instance<JournalledResource> resources,
            Jdbi jdbi,
            CurrentMember current,
            Languages languages,
            FieldRules rules) {
        this.byName = resources.stream().collect(Collectors.toMap(JournalledResource::resource, resource -> resource));
        this.jdbi = jdbi;
        this.current = current;
        this.languages = languages;
        this.rules = rules;
    }

    Collection<JournalledResource> all() {
        return byName.values();
    }

    Optional<JournalledResource> find(String resource) {
        return Optional.ofNullable(byName.get(resource));
    }

    /** A resource with the fields the caller is shown. */
    Optional<JournalledResource> shown(String resource) {
        return find(resource).map(kind -> kind.without(rules.hidden(resource)));
    }

    /** The resource of a record the caller sees, archived or not, with the fields they are shown; 404 else. */
    JournalledResource requireVisible(String resource, UUID id) {
        var found = shown(resource).orElseThrow(Problem::notFound);
        if (seen(found, Set.of(id)).isEmpty()) {
            throw Problem.notFound();
        }
        return found;
    }

    /** Those of the records that are there and the caller sees. */
    Collection<UUID> seen(JournalledResource resource, Collection<UUID> ids) {
        var visible = resource.visible(current.get());
        var alias = resource.alias();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select %1$s.id from %2$s where %1$s.tenant_id = :tenant and %1$s.id = any(:ids) and (%3$s)"
                                .formatted(alias, resource.source(), visible.sql()))
                .bind("tenant", current.tenant())
                .bind("ids", ids.toArray(UUID[]::new))
                .bindMap(visible.values())
                .mapTo(UUID.class)
                .set());
    }

    /**
     * What these records are called. Empty for one the caller may not see; one that is gone has no name any more.
     */
    Map<UUID, Optional<String>> names(String resource, Collection<UUID> ids) {
        var named = find(resource);
        var names = new HashMap<UUID, Optional<String>>();
        ids.forEach(id -> names.put(id, Optional.of("")));
        if (named.isEmpty() || ids.isEmpty()) {
            return names;
        }
        var of = named.get();
        var nameable = of.nameable(current.get())
                .and(Condition.of("true", "language", languages.current().getLanguage()));
        var sql = """
                select %1$s.id, case when %2$s then %3$s end as name
                from %4$s where %1$s.tenant_id = :tenant and %1$s.id = any(:ids)""".formatted(of.alias(), nameable.sql(), of.name(), of.source());
        jdbi.useHandle(handle -> handle.createQuery(sql)
                .bind("tenant", current.tenant())
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("language", languages.current().getLanguage())
                .bindMap(nameable.values())
                .map((row, context) ->
                        names.put(row.getObject("id", UUID.class), Optional.ofNullable(row.getString("name"))))
                .list());
        return names;
    }
}
