package app.rapport.customers;

import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.value.Locales;
import app.rapport.platform.value.Money;
import app.rapport.platform.web.Checks;
import app.rapport.platform.web.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The party served: a company or a person, with how to reach them. */
@Entity
@DynamicUpdate
@SuppressWarnings("NullAway.Init")
class Customer extends TenantRecord {
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CustomerKind kind;

    private String name;
    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable String jobTitle;
    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    private Lifecycle lifecycle;

    private @Nullable UUID ownerId;
    private @Nullable String industry;
    private @Nullable Integer foundedYear;
    private @Nullable Integer employeeCount;
    private @Nullable BigDecimal revenueAmount;
    private @Nullable String revenueCurrency;
    private @Nullable String website;
    private @Nullable String description;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String city;
    private @Nullable String country;
    private @Nullable Instant archivedAt;

    @ElementCollection
    @CollectionTable(name = "customer_tag", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "tag_id")
    private Set<UUID> tagIds = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "customer_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<ContactPoint> contactPoints = new ArrayList<>();

    protected Customer() {}

    Customer(CustomerInput input) {
        super(newId());
        this.kind = input.kind();
        enter(input);
    }

    /** One of whom nothing but the name is known; a person's is divided at its last space. */
    static Customer named(CustomerKind kind, String name) {
        var space = name.lastIndexOf(' ');
        var isPerson = kind == CustomerKind.PERSON;
        return new Customer(new CustomerInput(
                kind,
                isPerson ? null : name,
                isPerson && space > 0 ? name.substring(0, space) : null,
                isPerson ? name.substring(space + 1) : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** Refuses what {@link #enter} would refuse, and touches no record. */
    static void check(CustomerInput input) {
        var drafted = new Customer();
        drafted.kind = input.kind();
        drafted.enter(input.withoutIds());
    }

    /** Takes the record as entered, whole; refuses what does not fit together. */
    final void enter(CustomerInput input) {
        if (input.kind() != kind) {
            throw Problem.invalid("/kind", "immutable");
        }
        var checks = new Checks();
        checks.run(() -> name = CustomerNames.of(input));
        givenName = CustomerNames.strippedOrNull(input.givenName());
        familyName = CustomerNames.strippedOrNull(input.familyName());
        jobTitle = input.jobTitle();
        checks.run(() -> language = input.language() == null ? null : Locales.language(input.language(), "/language"));
        lifecycle = Objects.requireNonNullElse(input.lifecycle(), Lifecycle.PROSPECT);
        ownerId = input.ownerId();
        industry = CustomerNames.strippedOrNull(input.industry());
        foundedYear = input.foundedYear();
        employeeCount = input.employeeCount();
        revenueAmount = Money.stored(input.annualRevenue());
        revenueCurrency =
                input.annualRevenue() == null ? null : input.annualRevenue().currency();
        checks.run(() -> website = Website.checked(input.website()));
        description = input.description();
        tag(Objects.requireNonNullElse(input.tagIds(), Set.of()));
        checks.run(() -> reach(Objects.requireNonNullElse(input.contactPoints(), List.of())));
        checks.requirePassed();
    }

    private void tag(Set<UUID> tags) {
        tagIds.retainAll(tags);
        tagIds.addAll(tags);
    }

    private void reach(List<ContactPointInput> entered) {
        var known = contactPoints.stream().collect(Collectors.toMap(ContactPoint::id, Function.identity()));
        var next = new ArrayList<ContactPoint>();
        var checks = new Checks();
        IntStream.range(0, entered.size())
                .forEach(position -> checks.run(() -> next.add(keptOrNew(known, entered, position))));
        checks.requirePassed();
        contactPoints.removeIf(point -> !next.contains(point));
        next.stream().filter(point -> !contactPoints.contains(point)).forEach(contactPoints::add);
        rememberPrimaries(next);
    }

    private static ContactPoint keptOrNew(
            Map<UUID, ContactPoint> known, List<ContactPointInput> entered, int position) {
        var input = entered.get(position);
        var primary = isPrimary(entered, position);
        var kept = input.id() == null ? takeSame(known, entered, position) : known.remove(input.id());
        if (input.id() != null && kept == null) {
            throw Problem.invalid("/contactPoints/" + position + "/id", "unknown-reference");
        }
        if (kept == null) {
            return new ContactPoint(input, position, primary);
        }
        kept.enter(input, position, primary);
        return kept;
    }

    /** Programs send the same list without ids again; what is known of each is kept. */
    private static @Nullable ContactPoint takeSame(
            Map<UUID, ContactPoint> known, List<ContactPointInput> entered, int position) {
        var same = known.values().stream()
                .filter(point -> entered.stream().noneMatch(other -> point.id().equals(other.id())))
                .filter(point -> point.isThe(entered.get(position), "/contactPoints/" + position))
                .min(Comparator.comparing(ContactPoint::position));
        same.ifPresent(point -> known.remove(point.id()));
        return same.orElse(null);
    }

    /** Of the contact point that is meant; one behind the last when it is a new one. */
    int positionOf(ContactPointInput input) {
        return IntStream.range(0, contactPoints.size())
                .filter(i -> contactPoints.get(i).isThe(input, ""))
                .findFirst()
                .orElse(contactPoints.size());
    }

    UUID pointAt(int position) {
        return contactPoints.get(position).id();
    }

    /** Exactly one of each type is primary: the first one marked, else the first. */
    private static boolean isPrimary(List<ContactPointInput> entered, int position) {
        var type = entered.get(position).type();
        var sameType = IntStream.range(0, entered.size())
                .filter(i -> entered.get(i).type() == type)
                .boxed()
                .toList();
        return sameType.stream()
                        .filter(i -> Boolean.TRUE.equals(entered.get(i).primary()))
                        .findFirst()
                        .orElseGet(sameType::getFirst)
                == position;
    }

    private void rememberPrimaries(List<ContactPoint> points) {
        email = primary(points, ContactPointType.EMAIL)
                .map(ContactPoint::value)
                .findFirst()
                .orElse(null);
        phone = primary(points, ContactPointType.PHONE)
                .map(ContactPoint::value)
                .findFirst()
                .orElse(null);
        var address = primary(points, ContactPointType.POSTAL)
                .map(ContactPoint::address)
                .findFirst()
                .orElse(null);
        city = address == null ? null : address.locality();
        country = address == null ? null : address.country();
    }

    private static Stream<ContactPoint> primary(List<ContactPoint> points, ContactPointType type) {
        return points.stream().filter(point -> point.type() == type && point.isPrimary());
    }

    /** A contact point has no version of its own, so the customer gets another. */
    void verify(UUID contactPoint, Instant now) {
        contactPoints.stream()
                .filter(point -> point.id().equals(contactPoint))
                .findFirst()
                .orElseThrow(Problem::notFound)
                .verify(now);
        updatedAt = now;
    }

    void archive(Instant now) {
        if (archivedAt == null) {
            archivedAt = now;
        }
    }

    void restore() {
        archivedAt = null;
    }

    CustomerKind kind() {
        return kind;
    }

    void own(UUID member) {
        ownerId = member;
    }

    @Nullable UUID ownerId() {
        return ownerId;
    }

    CustomerInput input() {
        var isPerson = kind == CustomerKind.PERSON;
        return new CustomerInput(
                kind,
                isPerson ? null : name,
                givenName,
                familyName,
                jobTitle,
                language,
                lifecycle,
                ownerId,
                industry,
                foundedYear,
                employeeCount,
                revenueAmount == null || revenueCurrency == null ? null : new Money(revenueAmount, revenueCurrency),
                website,
                description,
                Set.copyOf(tagIds),
                contactPoints.stream().map(ContactPoint::input).toList());
    }
}
