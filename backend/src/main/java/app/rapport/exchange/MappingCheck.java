package app.rapport.exchange;

import app.rapport.exchange.ImportMapping.Meaning;
import app.rapport.exchange.ImportMapping.Unknown;
import app.rapport.platform.filter.SeenReferences;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportTarget;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Whether a mapping fits its file and its target, and its member may do what it says. */
@Singleton
class MappingCheck {
    private final ImportTargets targets;
    private final SeenReferences seen;
    private final Jdbi jdbi;

    MappingCheck(ImportTargets targets, SeenReferences seen, Jdbi jdbi) {
        this.targets = targets;
        this.seen = seen;
        this.jdbi = jdbi;
    }

    void check(ImportMapping mapping, ImportTarget target, int columns, MemberAccess member) {
        var fields = new HashMap<String, ImportField>();
        target.fields().forEach(field -> fields.put(field.name(), field));
        checkColumns(mapping, fields, columns);
        for (var i = 0; i < mapping.valuesOrNone().size(); i++) {
            var value = mapping.valuesOrNone().get(i);
            checkMeaning(value.to(), known(value.field(), fields, "/mapping/values/" + i + "/field"), i, member);
        }
        checkRecords(mapping, fields);
        Objects.requireNonNullElse(mapping.unknown(), Map.<String, Unknown>of()).forEach((name, policy) -> {
            var field = known(name, fields, "/mapping/unknown/" + name);
            if (policy == Unknown.CREATE) {
                checkCreate(field, "/mapping/unknown/" + name, member);
            }
        });
    }

    /** Before a check or a run; while a mapping is being made it may be incomplete. */
    static void requireComplete(ImportMapping mapping, ImportTarget target) {
        var filled = new HashSet<@Nullable String>();
        mapping.columns().forEach(column -> filled.add(column.field()));
        target.fields().stream()
                .filter(field -> field.required() && !filled.contains(field.name()))
                .findFirst()
                .ifPresent(field -> {
                    throw Problem.invalid("/mapping/columns", "field-not-mapped", field.name());
                });
    }

    private static void checkColumns(ImportMapping mapping, Map<String, ImportField> fields, int columns) {
        var filled = new HashSet<String>();
        var used = new HashSet<Integer>();
        for (var i = 0; i < mapping.columns().size(); i++) {
            var column = mapping.columns().get(i);
            var pointer = "/mapping/columns/" + i;
            if (column.index() >= columns || !used.add(column.index())) {
                throw Problem.invalid(pointer + "/index", "invalid");
            }
            var field = column.field();
            if (field != null) {
                known(field, fields, pointer + "/field");
                if (!filled.add(field)) {
                    throw Problem.invalid(pointer + "/field", "field-twice", field);
                }
            }
        }
    }

    private static ImportField known(String name, Map<String, ImportField> fields, String pointer) {
        var field = fields.get(name);
        if (field == null) {
            throw Problem.invalid(pointer, "unknown-field", name);
        }
        return field;
    }

    private void checkMeaning(Meaning to, ImportField field, int index, MemberAccess member) {
        var pointer = "/mapping/values/" + index + "/to";
        var said = Stream.of(to.id(), to.text(), to.create(), to.empty(), to.reject())
                .filter(Objects::nonNull)
                .count();
        var fits = to.id() == null || field.type() == ImportField.Type.REFERENCE;
        if (said != 1 || !fits || (to.policy().isEmpty() && to.id() == null && to.text() == null)) {
            throw Problem.invalid(pointer, "invalid");
        }
        if (to.create() != null) {
            checkCreate(field, pointer + "/create", member);
        }
    }

    /** Rows are linked only to records the member could link by hand. */
    private void checkRecords(ImportMapping mapping, Map<String, ImportField> fields) {
        var named = new HashMap<String, Set<UUID>>();
        for (var value : mapping.valuesOrNone()) {
            var field = Objects.requireNonNull(fields.get(value.field()));
            if (value.to().id() instanceof UUID id && field.reference() instanceof String resource) {
                named.computeIfAbsent(resource, kind -> new HashSet<>()).add(id);
            }
        }
        var unseen = named.entrySet().stream()
                .flatMap(entry -> unseen(entry.getKey(), entry.getValue()))
                .collect(Collectors.toSet());
        for (var i = 0; i < mapping.valuesOrNone().size(); i++) {
            if (unseen.contains(mapping.valuesOrNone().get(i).to().id())) {
                throw Problem.invalid("/mapping/values/" + i + "/to/id", "unknown-reference");
            }
        }
    }

    private Stream<UUID> unseen(String resource, Set<UUID> ids) {
        var condition = seen.seen(resource, "named.id");
        return jdbi
                .withHandle(handle -> handle.createQuery("select named.id from unnest(:ids) as named(id) where not (%s)"
                                .formatted(condition.sql()))
                        .bindArray("ids", UUID.class, ids)
                        .bindMap(condition.values())
                        .mapTo(UUID.class)
                        .list())
                .stream();
    }

    private void checkCreate(ImportField field, String pointer, MemberAccess member) {
        if (!targets.creatable(field)) {
            throw Problem.invalid(pointer, "not-creatable");
        }
        if (!targets.mayCreate(field, member)) {
            throw Problem.invalid(pointer, "may-not-create");
        }
    }
}
