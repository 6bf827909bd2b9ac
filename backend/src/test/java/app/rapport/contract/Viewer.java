package app.rapport.contract;

import app.rapport.test.Api;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks, with what they may see by the rules as product and architecture state them. It is written down a
 * second time here on purpose: a mistake in the service is not repeated by its judge.
 *
 * @param peers the members of their teams
 * @param guestIn the planting whose records are shared with them
 */
record Viewer(
        String name,
        Api api,
        UUID id,
        Map<String, String> permissions,
        Map<String, String> fields,
        Set<UUID> peers,
        @Nullable String guestIn,
        UUID tenant) {
    /** What everybody in an organisation works with; roles decide who lists and changes it, not who is told its name. */
    private static final Set<String> SETTINGS =
            Set.of("products", "tags", "teams", "members", "roles", "queues", "pipelines");

    /** What can be shared, and what is seen with it where it hangs on it. */
    private static final Set<String> SHARED = Set.of("customers", "opportunities", "tickets", "interactions", "tasks");

    private static final Set<String> NAMES = Set.of("id", "name", "names");

    private static final Set<String> PRIVATE = Set.of("views", "sessions", "passkeys");

    static Viewer of(String name, Api api, UUID... peers) {
        return of(name, api, Set.of(peers), null);
    }

    static Viewer guestIn(Planting shared, String name, Api api) {
        return of(name, api, Set.of(), shared.set());
    }

    private static Viewer of(String name, Api api, Set<UUID> peers, @Nullable String guestIn) {
        var me = api.get("/me");
        return new Viewer(
                name,
                api,
                UUID.fromString(me.path("id")),
                me.path("permissions"),
                me.path("fields"),
                peers,
                guestIn,
                api.organisation().id());
    }

    boolean sees(Canary canary, UUID tenantOfCanary) {
        if (!tenant.equals(tenantOfCanary) || "HIDDEN".equals(fields.get(canary.resource() + "." + canary.field()))) {
            return false;
        }
        return (SETTINGS.contains(canary.resource()) && NAMES.contains(canary.field()))
                || (canary.set().equals(guestIn) && SHARED.contains(canary.resource()))
                || reaches(canary.resource(), canary.owner());
    }

    /** A record of a kind. */
    boolean reaches(String resource, UUID owner) {
        if (PRIVATE.contains(resource)) {
            return owner.equals(id);
        }
        if (resource.equals("jobs")) {
            return "ORGANISATION".equals(permissions.get("imports:write")) || (owner.equals(id) && !isProgram());
        }
        if (resource.equals("interactions") && !covers("customers", owner)) {
            return false;
        }
        if (resource.equals("identity-providers")) {
            return covers("organisation", owner);
        }
        return resource.equals("import-mappings") ? permissions.containsKey("imports:read") : covers(resource, owner);
    }

    /** A record whose being there is no secret to this viewer: their own, or what everybody works with. */
    boolean knows(String resource, UUID owner) {
        return SETTINGS.contains(resource) || reaches(resource, owner);
    }

    private boolean isProgram() {
        return api.token().startsWith("rpt_");
    }

    private boolean covers(String resource, UUID owner) {
        return switch (permissions.getOrDefault(resource + ":read", "NONE")) {
            case "ORGANISATION" -> true;
            case "TEAM" -> owner.equals(id) || peers.contains(owner);
            case "OWN" -> owner.equals(id);
            default -> false;
        };
    }
}
