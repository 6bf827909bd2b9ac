package app.rapport.platform.replica;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Connections to the replica, set up as those to the primary are; none is made before it is needed. */
@Singleton
class ReplicaPool {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final @Nullable AgroalDataSource source;

    ReplicaPool(
            @ConfigProperty(name = "rapport.replica.jdbc-url") Optional<String> url,
            @ConfigProperty(name = "rapport.replica.username") Optional<String> username,
            @ConfigProperty(name = "rapport.replica.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> ownUsername,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> ownPassword,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int size,
            @ConfigProperty(name = "quarkus.datasource.jdbc.new-connection-sql") String initialSql) {
        this.source = url.map(address -> open(
                        address,
                        username.or(() -> ownUsername).orElse(""),
                        password.or(() -> ownPassword).orElse(""),
                        size,
                        initialSql))
                .orElse(null);
    }

    private static AgroalDataSource open(String url, String username, String password, int size, String initialSql) {
        var configuration = new AgroalDataSourceConfigurationSupplier();
        configuration
                .connectionPoolConfiguration()
                .maxSize(size)
                .acquisitionTimeout(CONNECT)
                .reapTimeout(Duration.ofMinutes(5))
                .exceptionSorter(new PostgreSQLExceptionSorter())
                .connectionFactoryConfiguration()
                .jdbcUrl(url)
                .principal(new NamePrincipal(username))
                .credential(new SimplePassword(password))
                .initialSql(initialSql)
                .jdbcProperty("stringtype", "unspecified")
                .jdbcProperty("logServerErrorDetail", "false")
                .jdbcProperty("connectTimeout", Long.toString(CONNECT.toSeconds()));
        try {
            return AgroalDataSource.from(configuration);
        } catch (SQLException e) {
            throw new IllegalStateException("no connections can be made to a replica", e);
        }
    }

    @Nullable AgroalDataSource sourceOrNull() {
        return source;
    }

    void close(@Observes ShutdownEvent event) {
        if (source != null) {
            source.close();
        }
    }
}
