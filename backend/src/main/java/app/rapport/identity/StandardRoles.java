package app.rapport.identity;

import static app.rapport.platform.security.Scope.ORGANISATION;
import static app.rapport.platform.security.Scope.OWN;
import static app.rapport.platform.security.Scope.TEAM;

import app.rapport.platform.security.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The roles every organisation starts with. */
final class StandardRoles {
    static final String ADMINISTRATOR = "administrator";
    static final String MANAGER = "manager";
    static final String SALES = "sales";

    private static final List<String> WORK = List.of("customers", "interactions", "tasks", "opportunities", "tickets");
    private static final List<String> SETTINGS =
            List.of("pipelines", "products", "queues", "tags", "teams", "members", "roles");

    static final Map<String, Map<String, Scope>> ALL = Map.of(
            ADMINISTRATOR,
            all(List.of(
                    write(WORK, ORGANISATION),
                    write(SETTINGS, ORGANISATION),
                    write(List.of("imports", "api-tokens", "webhooks", "organisation"), ORGANISATION),
                    read(List.of("sign-ins"), ORGANISATION))),
            "manager",
            all(List.of(
                    write(WORK, ORGANISATION),
                    read(SETTINGS, ORGANISATION),
                    write(List.of("products", "tags", "imports", "pipelines", "queues"), ORGANISATION),
                    Map.of(
                            "api-tokens:read",
                            OWN,
                            "api-tokens:write",
                            OWN,
                            "webhooks:read",
                            OWN,
                            "webhooks:write",
                            OWN))),
            "sales",
            all(List.of(
                    read(WORK, ORGANISATION),
                    write(List.of("customers", "interactions", "tasks"), TEAM),
                    Map.of("opportunities:read", TEAM, "opportunities:write", OWN, "tickets:write", OWN),
                    read(SETTINGS, ORGANISATION))),
            "service",
            all(List.of(
                    read(WORK, ORGANISATION),
                    write(List.of("customers", "interactions", "tasks", "tickets"), ORGANISATION),
                    read(SETTINGS, ORGANISATION))),
            "reader",
            all(List.of(read(WORK, ORGANISATION), read(SETTINGS, ORGANISATION))));

    private static final Map<String, Map<String, String>> NAMES = Map.of(
            "administrator",
            Map.of("en", "Administrator", "fr", "Administrateur", "es", "Administrador", "ro", "Administrator"),
            "manager",
            Map.of("en", "Manager", "fr", "Manager", "es", "Gerente", "ro", "Manager"),
            "sales",
            Map.of("en", "Sales", "fr", "Ventes", "es", "Ventas", "ro", "Vânzări"),
            "service",
            Map.of("en", "Service", "fr", "Service client", "es", "Atención al cliente", "ro", "Asistență clienți"),
            "reader",
            Map.of("en", "Reader", "fr", "Lecteur", "es", "Lector", "ro", "Cititor"));

    private StandardRoles() {}

    /** Every permission there is: administrators have all. */
    static Set<String> permissions() {
        return Objects.requireNonNull(ALL.get(ADMINISTRATOR)).keySet();
    }

    static Map<String, String> names(String key) {
        return Objects.requireNonNull(NAMES.get(key));
    }

    private static Map<String, Scope> read(List<String> resources, Scope scope) {
        var permissions = new HashMap<String, Scope>();
        resources.forEach(resource -> permissions.put(resource + ":read", scope));
        return permissions;
    }

    /** Who may change may also read. */
    private static Map<String, Scope> write(List<String> resources, Scope scope) {
        var permissions = new HashMap<>(read(resources, ORGANISATION));
        resources.forEach(resource -> permissions.put(resource + ":write", scope));
        return permissions;
    }

    /** Later assignments replace earlier ones. */
    private static Map<String, Scope> all(List<Map<String, Scope>> parts) {
        var permissions = new HashMap<String, Scope>();
        parts.forEach(permissions::putAll);
        return Map.copyOf(permissions);
    }
}
