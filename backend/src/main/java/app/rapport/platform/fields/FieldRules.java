package app.rapport.platform.fields;

import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the caller's roles keep from them, by whatever name it would be shown, entered or filtered. */
@Singleton
public class FieldRules {
    private final Map<String, RuledFields> byResource;
    private final CurrentMember current;

    FieldRules(@Any Instance<RuledFields> resources, CurrentMember current) {
        this.byResource = resources.stream().collect(Collectors.toMap(RuledFields::resource, Function.identity()));
        this.current = current;
    }

    public Collection<RuledField> of(String resource) {
        return Optional.ofNullable(byResource.get(resource))
                .map(RuledFields::fields)
                .orElseGet(Set::of);
    }

    /** Such as {@code customers.annualRevenue}. */
    public Optional<RuledField> find(String qualified) {
        var dot = qualified.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : of(qualified.substring(0, dot)).stream()
                        .filter(field -> field.name().equals(qualified.substring(dot + 1)))
                        .findFirst();
    }

    /** Names of the fields that are hidden from the caller. */
    public Set<String> hidden(String resource) {
        return hiddenOf(resource).map(RuledField::name).collect(Collectors.toSet());
    }

    public boolean hides(String resource, String field) {
        return hiddenOf(resource).anyMatch(ruled -> ruled.name().equals(field));
    }

    public boolean locks(String resource, String field) {
        return locked(resource).anyMatch(ruled -> ruled.name().equals(field));
    }

    /** Which properties of a view are hidden. Before anybody is known, everything is that could be. */
    Predicate<String> hidesProperties(String resource) {
        var hidden = hiddenOf(resource).toList();
        return hidden.isEmpty()
                ? property -> false
                : property -> hidden.stream().anyMatch(ruled -> ruled.isShownBy(property));
    }

    /** May the caller not say anything about this property of an input, or field of a file? */
    public boolean locksInput(String resource, String property) {
        return locked(resource).anyMatch(ruled -> ruled.entered().contains(property));
    }

    /** The schema as far as the caller may filter and sort by it. */
    public ResourceSchema seen(ResourceSchema schema) {
        var names = hiddenOf(schema.resource())
                .flatMap(ruled -> ruled.filtered().stream())
                .collect(Collectors.toSet());
        return names.isEmpty() ? schema : schema.without(names);
    }

    /** 422 for a property that is locked, unless it only says again what the caller is shown anyway. */
    public void requireUnlocked(Class<?> input, JsonNode patch, JsonNode before) {
        var enters = input.getAnnotation(EntersFieldsOf.class);
        if (enters == null || nothingRuled()) {
            return;
        }
        var resource = enters.value();
        patch.properties().stream()
                .filter(change -> locksInput(resource, change.getKey()))
                .filter(change ->
                        hiddenOf(resource).anyMatch(ruled -> ruled.entered().contains(change.getKey()))
                                || !same(change.getValue(), before.path(change.getKey())))
                .findFirst()
                .ifPresent(change -> {
                    throw locked(change);
                });
    }

    private static Problem locked(Map.Entry<String, JsonNode> change) {
        return Problem.invalid("/" + change.getKey(), "locked", change.getKey());
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.equals(other)
                || ((one.isNull() || one.isMissingNode()) && (other.isNull() || other.isMissingNode()));
    }

    private Stream<RuledField> hiddenOf(String resource) {
        return ruled(resource, rule -> rule == FieldRule.HIDDEN);
    }

    private Stream<RuledField> locked(String resource) {
        return ruled(resource, rule -> true);
    }

    private Stream<RuledField> ruled(String resource, Predicate<FieldRule> which) {
        var caller = caller();
        if (caller == null) {
            return of(resource).stream().filter(ruled -> ruled.rules().contains(FieldRule.HIDDEN));
        }
        if (caller.fields().isEmpty()) {
            return Stream.of();
        }
        return of(resource).stream().filter(ruled -> {
            var rule = caller.fields().get(resource + "." + ruled.name());
            return rule != null && which.test(rule);
        });
    }

    /** Do the caller's roles keep nothing from them? */
    boolean nothingRuled() {
        var caller = caller();
        return caller != null && caller.fields().isEmpty();
    }

    private @Nullable MemberAccess caller() {
        return Arc.container().requestContext().isActive() ? current.orNull() : null;
    }
}
