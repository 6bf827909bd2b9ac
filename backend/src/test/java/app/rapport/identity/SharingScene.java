package app.rapport.identity;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** Sellers who see their own records alone, and what is shared with them. */
@SuppressWarnings("NullAway.Init")
abstract class SharingScene {
    Api admin;
    Api seller;

    @BeforeEach
    void sellersSeeTheirOwn() {
        admin = Api.ofNewOrganisation();
        Stream.of("customers", "opportunities", "tickets", "interactions", "tasks")
                .flatMap(resource -> Stream.of(resource + ":read", resource + ":write"))
                .forEach(permission -> admin.setScope("sales", permission, Scope.OWN));
        seller = admin.as("sales");
    }

    UUID customer(String name, Api owner) {
        return admin.create("/customers", Map.of("kind", "COMPANY", "name", name, "ownerId", owner.memberId()));
    }

    static List<String> names(Api api, String path) {
        return api.get(path).path("items.name");
    }
}
