package app.rapport.identity;

import app.rapport.identity.RoleResource.RoleInput;
import app.rapport.identity.RoleResource.RoleView;
import app.rapport.platform.fields.FieldRule;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.Scope;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.Languages;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What members may do, as named sets that administrators change. */
@Singleton
class Roles {
    private static final String SELECT = """
            select r.id, r.version, r.key, app_local_name(r.names, :language) as name, r.names,
                   array(select p.permission || '=' || p.scope from role_permission p
                         where p.tenant_id = r.tenant_id and p.role_id = r.id) as permissions,
                   array(select f.field || '=' || f.rule from role_field f
                         where f.tenant_id = r.tenant_id and f.role_id = r.id) as fields
            from role r
            where r.tenant_id = :tenant and (cast(:id as uuid) is null or r.id = :id)
            order by coalesce(array_position(array['administrator', 'manager', 'sales', 'service', 'reader'], r.key), 100),
                     r.created_at, r.id
            limit 200""";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final RoleRepository roles;
    private final Administrators administrators;
    private final RoleFieldCheck ruleCheck;
    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final Languages languages;
    private final CurrentMember current;
    private final MergePatch mergePatch;
    private final ObjectMapper json;

    Roles(
            RoleRepository roles,
            Administrators administrators,
            RoleFieldCheck ruleCheck,
            Jdbi jdbi,
            Tenancy tenancy,
            Languages languages,
            CurrentMember current,
            MergePatch mergePatch,
            ObjectMapper json) {
        this.roles = roles;
        this.administrators = administrators;
        this.ruleCheck = ruleCheck;
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.languages = languages;
        this.current = current;
        this.mergePatch = mergePatch;
        this.json = json;
    }

    List<RoleView> all() {
        return read(null);
    }

    RoleView view(UUID id) {
        return read(id).stream().findFirst().orElseThrow(Problem::notFound);
    }

    @Transactional
    RoleView create(RoleInput input) {
        requireOwn(input.permissions(), Map.of());
        ruleCheck.check(input, null);
        var role = new Role(input);
        roles.persistAndFlush(role);
        return view(role.id());
    }

    @Transactional
    RoleView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        IfMatch.require(ifMatch, view(id));
        var role = roles.require(id);
        var before = role.input();
        var input = mergePatch.apply(patch, before, RoleInput.class);
        requireOwn(input.permissions(), before.permissions());
        ruleCheck.check(input, before);
        role.arrange(input);
        roles.flush();
        administrators.requireSomebody();
        return view(id);
    }

    @Transactional
    void delete(UUID id, @Nullable IfMatch ifMatch) {
        IfMatch.require(ifMatch, view(id));
        roles.delete(roles.require(id));
        roles.flush();
    }

    /** Whether the caller may make of a role, or of none, what it is now. */
    void requireAllowed(RoleView now, @Nullable RoleView before) {
        requireOwn(now.permissions(), before == null ? Map.of() : before.permissions());
        ruleCheck.check(inputOf(now), before == null ? null : inputOf(before));
    }

    private static RoleInput inputOf(RoleView role) {
        return new RoleInput(role.names(), role.permissions(), role.fields());
    }

    /** Nobody raises themselves: what a role did not allow before, only who may do it can add. */
    private void requireOwn(Map<String, Scope> permissions, Map<String, Scope> before) {
        permissions.forEach((permission, scope) -> {
            var pointer = "/permissions/" + permission;
            if (!StandardRoles.permissions().contains(permission)) {
                throw Problem.invalid(pointer, "unknown-permission", permission);
            }
            var held = before.get(permission);
            var own = current.get().permissions().get(permission);
            if (!Reach.reaches(held, scope) && !Reach.reaches(own, scope)) {
                throw Problem.invalid(pointer, "not-yours");
            }
        });
    }

    private List<RoleView> read(@Nullable UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT)
                .bind("tenant", tenancy.require())
                .bind("language", languages.current().getLanguage())
                .bind("id", id)
                .map((row, context) -> view(row))
                .list());
    }

    private RoleView view(ResultSet row) throws SQLException {
        return new RoleView(
                Rows.id(row, "id"),
                row.getLong("version"),
                row.getString("key"),
                row.getString("name"),
                names(row),
                assignments(row, "permissions", Scope::valueOf),
                assignments(row, "fields", FieldRule::valueOf),
                current.get().may("roles:write") ? List.of("edit", "delete") : List.of());
    }

    private Map<String, String> names(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("names"), TEXTS);
        } catch (JsonProcessingException e) {
            throw new SQLException("a role's names are not texts by language", e);
        }
    }

    private static <T> Map<String, T> assignments(ResultSet row, String column, Function<String, T> valueOf)
            throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(assignment -> assignment.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> valueOf.apply(pair[1]), (one, other) -> one, TreeMap::new));
    }
}
