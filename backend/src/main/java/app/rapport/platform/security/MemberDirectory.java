package app.rapport.platform.security;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Loads a caller's rights, in one round trip and at every request: a role taken away, a deactivated member or an ended
 * session takes effect with the next call, not when a token runs out.
 */
@Singleton
public class MemberDirectory {
    private final Jdbi jdbi;

    MemberDirectory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Empty unless the member is active and, when a session is given, the session is open. */
    public Optional<MemberAccess> load(UUID tenant, UUID member, @Nullable UUID session) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select name, language, time_zone, currency, permissions, peers
                        from load_member(:tenant, :member, cast(:session as uuid))""")
                .bind("tenant", tenant)
                .bind("member", member)
                .bind("session", session)
                .map((row, context) -> new MemberAccess(
                        tenant,
                        member,
                        session,
                        row.getString("name"),
                        Locale.forLanguageTag(row.getString("language")),
                        ZoneId.of(row.getString("time_zone")),
                        row.getString("currency"),
                        permissions(row.getArray("permissions")),
                        Set.of((UUID[]) row.getArray("peers").getArray())))
                .findOne());
    }

    private static Map<String, Scope> permissions(Array assignments) throws SQLException {
        var widest = new HashMap<String, Scope>();
        Arrays.stream((String[]) assignments.getArray()).forEach(assignment -> {
            var separator = assignment.lastIndexOf('=');
            widest.merge(
                    assignment.substring(0, separator),
                    Scope.valueOf(assignment.substring(separator + 1)),
                    Scope::wider);
        });
        return Map.copyOf(widest);
    }
}
