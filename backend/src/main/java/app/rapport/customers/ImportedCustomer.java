package app.rapport.customers;

import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportValues;
import app.rapport.platform.value.EmailAddress;
import app.rapport.platform.value.Money;
import app.rapport.platform.value.PhoneNumber;
import app.rapport.platform.web.Checks;
import app.rapport.platform.web.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lays a row of a file over a customer as entered: what the row does not say stays. */
final class ImportedCustomer {
    private ImportedCustomer() {}

    static CustomerKind kind(ImportValues row) {
        var said = row.text("kind");
        if (said != null) {
            return CustomerKind.valueOf(said);
        }
        return row.has("givenName") || row.has("familyName") ? CustomerKind.PERSON : CustomerKind.COMPANY;
    }

    /** What the customer will be called. */
    static String name(ImportValues row) {
        var parts = new ArrayList<String>();
        for (var part : List.of("givenName", "familyName")) {
            if (row.text(part) instanceof String text) {
                parts.add(text);
            }
        }
        var made = String.join(" ", parts);
        return kind(row) == CustomerKind.PERSON && !made.isEmpty()
                ? made
                : Objects.requireNonNullElse(row.text("name"), "");
    }

    /** @param checks what cannot be taken of the row is told to them, and stays as it was */
    static CustomerInput over(@Nullable CustomerInput before, ImportValues row, ImportContext context, Checks checks) {
        var kind = before == null || row.has("kind") ? kind(row) : before.kind();
        var base = before == null ? blank(kind) : before;
        var names = Names.of(kind, base, row);
        return new CustomerInput(
                kind,
                names.name(),
                names.given(),
                names.family(),
                or(row.text("jobTitle"), base.jobTitle()),
                base.language(),
                row.text("lifecycle") == null ? base.lifecycle() : Lifecycle.valueOf(row.text("lifecycle")),
                or(row.id("owner"), base.ownerId()),
                or(row.text("industry"), base.industry()),
                or(row.integer("foundedYear"), base.foundedYear()),
                or(row.integer("employeeCount"), base.employeeCount()),
                or(checks.of(() -> revenue(row.number("annualRevenue"), context.currency())), base.annualRevenue()),
                or(checks.of(() -> Website.checked(row.text("website"))), base.website()),
                or(row.text("description"), base.description()),
                tags(base.tagIds(), row.ids("tags")),
                contactPoints(Objects.requireNonNullElse(base.contactPoints(), List.of()), row, checks));
    }

    /** The parts of a name; a person of whom the file has only the whole name is divided at the last space. */
    private record Names(
            @Nullable String name,
            @Nullable String given,
            @Nullable String family) {
        static Names of(CustomerKind kind, CustomerInput base, ImportValues row) {
            if (kind == CustomerKind.COMPANY) {
                return new Names(or(row.text("name"), base.name()), row.text("givenName"), row.text("familyName"));
            }
            var whole = row.text("name");
            if (whole == null || row.has("givenName") || row.has("familyName")) {
                return new Names(
                        null,
                        or(row.text("givenName"), base.givenName()),
                        or(row.text("familyName"), base.familyName()));
            }
            var space = whole.lastIndexOf(' ');
            return space < 0
                    ? new Names(null, null, whole)
                    : new Names(null, whole.substring(0, space), whole.substring(space + 1));
        }
    }

    private static CustomerInput blank(CustomerKind kind) {
        return new CustomerInput(
                kind,
                null,
                null,
                null,
                null,
                null,
                Lifecycle.PROSPECT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                List.of());
    }

    private static @Nullable Money revenue(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return null;
        }
        if (amount.stripTrailingZeros().scale() > 4) {
            throw Problem.invalid("/annualRevenue", "too-many-decimals", 4);
        }
        return new Money(amount, currency);
    }

    private static Set<UUID> tags(@Nullable Set<UUID> before, List<UUID> named) {
        var tags = new HashSet<>(Objects.requireNonNullElse(before, Set.<UUID>of()));
        tags.addAll(named);
        return tags;
    }

    private static List<ContactPointInput> contactPoints(
            List<ContactPointInput> before, ImportValues row, Checks checks) {
        var points = new ArrayList<>(before);
        var email = row.text("email");
        if (email != null) {
            checks.run(() -> reach(
                    points,
                    ContactPointType.EMAIL,
                    EmailAddress.parse(email, "/email").value()));
        }
        var phone = row.text("phone");
        if (phone != null) {
            checks.run(() -> reach(
                    points,
                    ContactPointType.PHONE,
                    PhoneNumber.parse(phone, row.text("country"), "/phone").value()));
        }
        var address = new PostalAddress(
                row.text("street"),
                row.text("locality"),
                row.text("region"),
                row.text("postalCode"),
                row.text("country"));
        if (!address.equals(new PostalAddress(null, null, null, null, null))) {
            post(points, address);
        }
        return points;
    }

    /** The file's way to reach the customer comes first; the ones that were known stay. */
    private static void reach(List<ContactPointInput> points, ContactPointType type, String value) {
        if (points.stream().noneMatch(point -> point.type() == type && value.equals(point.value()))) {
            points.replaceAll(point -> point.type() == type ? withPrimary(point, false) : point);
            points.add(new ContactPointInput(null, type, value, null, true, null, null));
        }
    }

    private static void post(List<ContactPointInput> points, PostalAddress address) {
        for (var i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (point.type() == ContactPointType.POSTAL && Boolean.TRUE.equals(point.primary())) {
                points.set(
                        i,
                        new ContactPointInput(
                                point.id(),
                                point.type(),
                                null,
                                point.label(),
                                true,
                                merged(point.address(), address),
                                null));
                return;
            }
        }
        points.add(new ContactPointInput(null, ContactPointType.POSTAL, null, null, true, address, null));
    }

    private static PostalAddress merged(@Nullable PostalAddress before, PostalAddress row) {
        return before == null
                ? row
                : new PostalAddress(
                        or(row.street(), before.street()),
                        or(row.locality(), before.locality()),
                        or(row.region(), before.region()),
                        or(row.postalCode(), before.postalCode()),
                        or(row.country(), before.country()));
    }

    private static ContactPointInput withPrimary(ContactPointInput point, boolean primary) {
        return new ContactPointInput(
                point.id(), point.type(), point.value(), point.label(), primary, point.address(), point.network());
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }
}
