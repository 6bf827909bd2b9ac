package app.rapport.platform.replica;

import app.rapport.platform.pool.Pools;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Connections to the replica, if there is one. */
@Singleton
class ReplicaPool {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final @Nullable AgroalDataSource source;

    ReplicaPool(
            Pools pools,
            @ConfigProperty(name = "rapport.replica.jdbc-url") Optional<String> url,
            @ConfigProperty(name = "rapport.replica.username") Optional<String> username,
            @ConfigProperty(name = "rapport.replica.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> ownUsername,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> ownPassword) {
        this.source = url.map(address -> pools.open(
                        address,
                        username.or(() -> ownUsername).orElse(""),
                        password.or(() -> ownPassword).orElse(""),
                        CONNECT))
                .orElse(null);
    }

    @Nullable AgroalDataSource sourceOrNull() {
        return source;
    }

    /** After all that asks it. */
    void close(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event) {
        if (source != null) {
            source.close();
        }
    }
}
