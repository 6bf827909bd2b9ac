package app.rapport.identity;

import app.rapport.platform.fields.FieldRule;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.security.MemberDirectory;
import app.rapport.platform.security.Scope;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Problem;
import app.rapport.platform.web.Versioned;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a signed-in member learns of themselves: who, where, and what they may do. */
@Singleton
class Profiles {
    private static final String PROFILE = """
            select m.version, m.name, m.email, m.language, m.time_zone, o.name as organisation, o.slug, o.currency,
                   second_factor_missing(m.tenant_id, cast(:session as uuid)) as second_factor_missing,
                   array(select t.id || t.name
                         from team_member tm join team t on t.tenant_id = tm.tenant_id and t.id = tm.team_id
                         where tm.tenant_id = m.tenant_id and tm.member_id = m.id order by t.name_key) as teams,
                   array(select r.id || coalesce(r.names ->> m.language, r.names ->> 'en')
                         from member_role mr join role r on r.tenant_id = mr.tenant_id and r.id = mr.role_id
                         where mr.tenant_id = m.tenant_id and mr.member_id = m.id order by r.key) as roles
            from member m join organisation o on o.tenant_id = m.tenant_id
            where m.tenant_id = :tenant and m.id = :member""";

    private final Jdbi jdbi;
    private final MemberDirectory directory;

    Profiles(Jdbi jdbi, MemberDirectory directory) {
        this.jdbi = jdbi;
        this.directory = directory;
    }

    record OrganisationView(UUID id, String name, String slug, String currency) {}

    /** @param secondFactorMissing the organisation asks for one, and nothing else is open until it is set up */
    record Me(
            UUID id,
            long version,
            String name,
            @Nullable String email,
            String language,
            String timeZone,
            List<Ref> teams,
            List<Ref> roles,
            OrganisationView organisation,
            Map<String, Scope> permissions,
            Map<String, FieldRule> fields,
            boolean secondFactorMissing,

            @Schema(description = "The API token a program comes with") @Nullable UUID tokenId)
            implements Versioned {}

    Me of(UUID tenant, UUID member, @Nullable UUID session) {
        var access = directory
                .load(tenant, member, session)
                .orElseThrow(() -> Problem.of("unauthenticated").detail("refresh-expired"));
        return of(access);
    }

    Me of(MemberAccess access) {
        return jdbi.withHandle(handle -> handle.createQuery(PROFILE)
                .bind("tenant", access.tenant())
                .bind("member", access.id())
                .bind("session", access.session())
                .map((row, context) -> me(row, access))
                .one());
    }

    private static Me me(ResultSet row, MemberAccess access) throws SQLException {
        return new Me(
                access.id(),
                row.getLong("version"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                row.getString("time_zone"),
                Ref.all(row, "teams"),
                Ref.all(row, "roles"),
                new OrganisationView(
                        access.tenant(),
                        row.getString("organisation"),
                        row.getString("slug"),
                        row.getString("currency")),
                new TreeMap<>(access.permissions()),
                new TreeMap<>(access.fields()),
                row.getBoolean("second_factor_missing"),
                access.token());
    }
}
