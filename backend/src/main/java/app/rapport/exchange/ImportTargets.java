package app.rapport.exchange;

import app.rapport.exchange.csv.CsvFile;
import app.rapport.platform.fields.FieldRules;
import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportReference;
import app.rapport.platform.imports.ImportTarget;
import app.rapport.platform.imports.Match;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.security.Scope;
import app.rapport.platform.web.Problem;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be imported, as the features say, and what of it a member may. */
@Singleton
class ImportTargets {
    private final Instance<ImportTarget> targets;
    private final Instance<ImportReference> references;
    private final FieldRules rules;

    ImportTargets(@Any Instance<ImportTarget> targets, @Any Instance<ImportReference> references, FieldRules rules) {
        this.targets = targets;
        this.references = references;
        this.rules = rules;
    }

    /** 422 for a name nobody answers to, 403 without the right to write such records everywhere. */
    ImportTarget require(@Nullable String name, MemberAccess member) {
        if (name == null) {
            throw Problem.invalid("/target", "required");
        }
        var target = find(name).orElseThrow(() -> Problem.invalid("/target", "invalid"));
        if (!reachesAll(member, target.resource() + ":write")) {
            throw Problem.of("forbidden");
        }
        return target;
    }

    Optional<ImportTarget> find(@Nullable String name) {
        return targets.stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .map(target -> new UnlockedTarget(target, rules));
    }

    /** What a file of these columns most likely brings, of what the member may write; none when two fit equally well. */
    Optional<ImportTarget> likeliest(List<CsvFile.FileColumn> columns, MemberAccess member) {
        var best = 0;
        Optional<ImportTarget> likeliest = Optional.empty();
        for (var any : targets) {
            var target = new UnlockedTarget(any, rules);
            var likeness = reachesAll(member, target.resource() + ":write")
                    ? MappingGuess.likeness(columns, target.fields())
                    : 0;
            if (likeness > best) {
                best = likeness;
                likeliest = Optional.of(target);
            } else if (likeness == best) {
                likeliest = Optional.empty();
            }
        }
        return likeliest;
    }

    ImportReference reference(ImportField field) {
        return references.stream()
                .filter(reference -> reference.resource().equals(field.reference()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody finds records for the field " + field.name()));
    }

    /** Of records the member may not read at all, none is found. */
    Map<String, Match> find(ImportField field, Collection<String> texts, boolean similar, ImportContext context) {
        var reference = reference(field);
        return context.member().may(reference.permission() + ":read")
                ? reference.find(texts, similar, context)
                : Map.of();
    }

    boolean creatable(ImportField field) {
        return field.type() == ImportField.Type.REFERENCE && reference(field).creatable();
    }

    boolean mayCreate(ImportField field, MemberAccess member) {
        return creatable(field) && reachesAll(member, reference(field).permission() + ":write");
    }

    /** A file brings records of all owners, so a right to one's own is not enough. */
    private static boolean reachesAll(MemberAccess member, String permission) {
        return member.permissions().get(permission) == Scope.ORGANISATION;
    }
}
