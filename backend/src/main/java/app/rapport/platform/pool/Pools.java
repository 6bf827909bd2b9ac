package app.rapport.platform.pool;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes pools whose connections are set up as the service's own are; none is made before it is needed. */
@Singleton
public class Pools {
    private final int size;
    private final String initialSql;
    private final String username;
    private final String password;

    Pools(
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int size,
            @ConfigProperty(name = "quarkus.datasource.jdbc.new-connection-sql") String initialSql,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.size = size;
        this.initialSql = initialSql;
        this.username = username.orElse("");
        this.password = password.orElse("");
    }

    /** With the service's own login. */
    public AgroalDataSource open(String url, Duration patience) {
        return open(url, username, password, patience);
    }

    /** @param patience for a connection to be made or to become free */
    public AgroalDataSource open(String url, String username, String password, Duration patience) {
        var configuration = new AgroalDataSourceConfigurationSupplier();
        configuration
                .connectionPoolConfiguration()
                .maxSize(size)
                .acquisitionTimeout(patience)
                .reapTimeout(Duration.ofMinutes(5))
                .exceptionSorter(new PostgreSQLExceptionSorter())
                .connectionFactoryConfiguration()
                .jdbcUrl(url)
                .principal(new NamePrincipal(username))
                .credential(new SimplePassword(password))
                .initialSql(initialSql)
                .jdbcProperty("stringtype", "unspecified")
                .jdbcProperty("logServerErrorDetail", "false")
                .jdbcProperty("connectTimeout", Long.toString(patience.toSeconds()));
        try {
            return AgroalDataSource.from(configuration);
        } catch (SQLException e) {
            throw new IllegalStateException("no pool of connections can be made", e);
        }
    }
}
