package app.rapport.identity;

import app.rapport.platform.security.Scope;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Answers.Items;
import app.rapport.platform.web.Languages;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;

@Path("/api/v1/roles")
@Tag(name = "roles")
public class RoleResource {
    private static final String LIST = """
            select r.id, r.version, r.key, coalesce(r.names ->> :language, r.names ->> 'en') as name,
                   array(select p.permission || '=' || p.scope from role_permission p
                         where p.tenant_id = r.tenant_id and p.role_id = r.id) as permissions
            from role r where r.tenant_id = :tenant order by r.key""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final Languages languages;

    RoleResource(Jdbi jdbi, Tenancy tenancy, Languages languages) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.languages = languages;
    }

    public record RoleView(UUID id, long version, String key, String name, Map<String, Scope> permissions) {}

    @GET
    @PermissionsAllowed("roles:read")
    @Operation(operationId = "listRoles", summary = "The roles a member can have, with what each allows")
    public Items<RoleView> list() {
        return new Items<>(jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("tenant", tenancy.require())
                .bind("language", languages.current().getLanguage())
                .map((row, context) -> new RoleView(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("key"),
                        row.getString("name"),
                        permissions((String[]) row.getArray("permissions").getArray())))
                .list()));
    }

    private static Map<String, Scope> permissions(String[] assignments) {
        return java.util.Arrays.stream(assignments)
                .map(assignment -> assignment.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Scope.valueOf(pair[1]), Scope::wider, TreeMap::new));
    }
}
