package app.rapport.platform.security;

import app.rapport.platform.web.Problem;
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
        Set<UUID> peers) {
    static final String ATTRIBUTE = "rapport.member";

    public boolean may(String permission) {
        return permissions.containsKey(permission);
    }

    /** May this member use the permission on a record with this owner? */
    public boolean may(String permission, @Nullable UUID owner) {
        return may(permission) && visibility(permission).covers(owner);
    }

    public Visibility visibility(String permission) {
        var scope = permissions.get(permission);
        if (scope == null) {
            throw Problem.of("forbidden");
        }
        return new Visibility(scope, id, peers);
    }

    MemberAccess limitedTo(MemberAccess other) {
        var common = new HashMap<>(permissions);
        common.keySet().retainAll(other.permissions.keySet());
        return new MemberAccess(
                tenant, id, session, other.token, name, language, timeZone, currency, Map.copyOf(common), peers);
    }

    /** 403 for programs: an account's own keys are changed by the person, signed in. */
    public UUID requireSession() {
        if (session == null) {
            throw Problem.of("forbidden");
        }
        return session;
    }

    /** 403 unless the permission reaches a record with this owner; for records the caller can already see. */
    public void require(String permission, @Nullable UUID owner) {
        if (!may(permission, owner)) {
            throw Problem.of("forbidden");
        }
    }
}
