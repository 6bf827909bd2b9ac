package app.rapport.contract;

import app.rapport.test.Api;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks, with what they may see by the rules as product and architecture state them. It is written down a
 * second time here on purpose: a mistake in the service is not repeated by its judge.
 */
record Viewer(String name, Api api, UUID id, Map<String, String> permissions, Map<String, String> fields, UUID tenant) {
    /** What everybody in an organisation works with; roles decide who lists and changes it, not who is told its name. */
    private static final Set<String> SETTINGS =
            Set.of("products", "tags", "teams", "members", "roles", "queues", "pipelines");

    private static final Set<String> PRIVATE = Set.of("views");

    static Viewer of(String name, Api api) {
        var me = api.get("/me");
        return new Viewer(
                name,
                api,
                UUID.fromString(me.path("id")),
                me.path("permissions"),
                me.path("fields"),
                api.organisation().id());
    }

    boolean sees(Canary canary, UUID tenantOfCanary) {
        if (!tenant.equals(tenantOfCanary) || "HIDDEN".equals(fields.get(canary.resource() + "." + canary.field()))) {
            return false;
        }
        return SETTINGS.contains(canary.resource()) || sees(canary.resource(), canary.owner());
    }

    /** A record of a kind that is not everybody's. */
    boolean sees(String resource, UUID owner) {
        if (PRIVATE.contains(resource)) {
            return owner.equals(id);
        }
        if (resource.equals("interactions") && !covers("customers", owner)) {
            return false;
        }
        return covers(resource.equals("import-mappings") ? "imports" : resource, owner);
    }

    private boolean covers(String resource, UUID owner) {
        @Nullable String scope = permissions.get(resource + ":read");
        return scope != null && (scope.equals("ORGANISATION") || Objects.equals(owner, id));
    }
}
