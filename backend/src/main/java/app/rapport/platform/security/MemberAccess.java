package app.rapport.platform.security;

import app.rapport.platform.fields.FieldRule;
import app.rapport.platform.web.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as a caller: identity, language, and how far each permission reaches.
 *
 * @param session the sign-in the request came with; null for a job and for a program
 * @param token the API token a program came with
 * @param currency of the organisation, ISO 4217
 * @param peers the members of the teams this member belongs to
 * @param shared single records beyond what the permissions reach
 * @param fields kept from this member, such as {@code customers.annualRevenue}
 * @param asOf how far the database's log had come when this was read; null without a replica to compare with
 */
public record MemberAccess(
        UUID tenant,
        UUID id,
        @Nullable UUID session,
        @Nullable UUID token,
        String name,
        Locale language,
        ZoneId timeZone,
        String currency,
        Map<String, Scope> permissions,
        Set<UUID> peers,
        Shared shared,
        Map<String, FieldRule> fields,
        @Nullable String asOf) {
    static final String ATTRIBUTE = "rapport.member";

    /** Null for who is not signed in. Known before {@link CurrentMember} is, when a request is refused at the door. */
    public static @Nullable MemberAccess of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }

    public boolean may(String permission) {
        return permissions.containsKey(permission);
    }

    /** May this member use the permission on a record with this owner? */
    public boolean may(String permission, @Nullable UUID owner) {
        return may(permission) && visibility(permission).covers(owner);
    }

    /** The same for a record that may be shared with this member. */
    public boolean may(String permission, @Nullable UUID owner, UUID record) {
        return may(permission) && visibility(permission).covers(owner, record);
    }

    public Visibility visibility(String permission) {
        var scope = permissions.get(permission);
        if (scope == null) {
            throw Problem.of("forbidden");
        }
        var resource = permission.substring(0, permission.indexOf(':'));
        var level = permission.endsWith(":read") ? Shared.Level.READ : Shared.Level.EDIT;
        return new Visibility(scope, id, peers, new Visibility.Shares(shared, resource, level));
    }

    MemberAccess limitedTo(MemberAccess other) {
        return through(other.token, other.permissions.keySet());
    }

    /** With no more permissions than these. */
    MemberAccess through(@Nullable UUID program, Set<String> allowed) {
        var common = new HashMap<>(permissions);
        common.keySet().retainAll(allowed);
        return new MemberAccess(
                tenant,
                id,
                session,
                program,
                name,
                language,
                timeZone,
                currency,
                Map.copyOf(common),
                peers,
                shared,
                fields,
                asOf);
    }

    /** Is this the id of this member, or of a team of theirs or below one? */
    public boolean isOrIsIn(String holder) {
        var id = UUID.fromString(holder);
        return id.equals(this.id) || shared.teams().contains(id);
    }

    /** 403 for programs: an account's own keys are changed by the person, signed in. */
    public UUID requireSession() {
        if (session == null) {
            throw Problem.of("forbidden").detail("sessions-only");
        }
        return session;
    }

    /** 403 unless the permission reaches a record with this owner; for records the caller can already see. */
    public void require(String permission, @Nullable UUID owner) {
        if (!may(permission, owner)) {
            throw Problem.of("forbidden");
        }
    }

    /** The same for a record that may be shared with this member. */
    public void require(String permission, @Nullable UUID owner, UUID record) {
        if (!may(permission, owner, record)) {
            throw Problem.of("forbidden");
        }
    }
}
