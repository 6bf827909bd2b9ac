package app.rapport.customers;

import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.value.EmailAddress;
import app.rapport.platform.value.Locales;
import app.rapport.platform.value.PhoneNumber;
import app.rapport.platform.web.Problem;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One way to reach a customer. Changing its value makes it unverified again. */
@Entity
@SuppressWarnings("NullAway.Init")
class ContactPoint extends TenantRecord {
    private int position;

    @Enumerated(EnumType.STRING)
    private ContactPointType type;

    private @Nullable String value;
    private @Nullable String label;

    @Column(name = "is_primary")
    private boolean primary;

    private @Nullable String network;

    @Embedded
    @AttributeOverride(name = "postalCode", column = @Column(name = "postal_code"))
    private @Nullable PostalAddress address;

    private @Nullable Instant verifiedAt;

    protected ContactPoint() {}

    ContactPoint(ContactPointInput input, int position, boolean primary) {
        super(newId());
        enter(input, position, primary);
    }

    /** Checks and normalises; refusals point into the customer's contact points. */
    final void enter(ContactPointInput input, int position, boolean primary) {
        var pointer = "/contactPoints/" + position;
        var entered = checkedValue(input, pointer);
        var where = checkedAddress(input, pointer);
        if (!Objects.equals(value, entered) || !Objects.equals(address, where)) {
            verifiedAt = null;
        }
        this.type = input.type();
        this.value = entered;
        this.address = where;
        this.label = input.label();
        this.network = input.network();
        this.position = position;
        this.primary = primary;
    }

    void verify(Instant now) {
        verifiedAt = now;
    }

    /** Is it this that is entered, though its id is not said? */
    boolean isThe(ContactPointInput input, String pointer) {
        return type == input.type()
                && Objects.equals(value, checkedValue(input, pointer))
                && Objects.equals(address, checkedAddress(input, pointer))
                && Objects.equals(network, input.network());
    }

    private static @Nullable String checkedValue(ContactPointInput input, String pointer) {
        if (input.type() == ContactPointType.POSTAL) {
            if (input.value() != null) {
                throw Problem.invalid(pointer + "/value", "invalid");
            }
            return null;
        }
        if (input.value() == null || input.value().isBlank()) {
            throw Problem.invalid(pointer + "/value", "required");
        }
        return switch (input.type()) {
            case EMAIL -> EmailAddress.parse(input.value(), pointer + "/value").value();
            case PHONE -> PhoneNumber.parse(input.value(), pointer + "/value").value();
            default -> input.value().strip();
        };
    }

    private static @Nullable PostalAddress checkedAddress(ContactPointInput input, String pointer) {
        var address = input.address();
        if (input.type() != ContactPointType.POSTAL) {
            if (address != null) {
                throw Problem.invalid(pointer + "/address", "invalid");
            }
            return null;
        }
        if (address == null) {
            throw Problem.invalid(pointer + "/address", "required");
        }
        var country =
                address.country() == null ? null : Locales.country(address.country(), pointer + "/address/country");
        return new PostalAddress(address.street(), address.locality(), address.region(), address.postalCode(), country);
    }

    ContactPointInput input() {
        return new ContactPointInput(id, type, value, label, primary, address, network);
    }

    ContactPointType type() {
        return type;
    }

    @Nullable String value() {
        return value;
    }

    boolean isPrimary() {
        return primary;
    }

    @Nullable PostalAddress address() {
        return address;
    }

    int position() {
        return position;
    }

    ContactPointView view() {
        return new ContactPointView(id, type, value, null, label, primary, address, network, verifiedAt);
    }
}
