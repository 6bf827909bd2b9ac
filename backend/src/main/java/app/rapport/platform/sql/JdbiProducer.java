package app.rapport.platform.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * Jdbi over the service's own pool. Inside a transaction it shares Hibernate's connection, so it sees what was flushed
 * and commits or rolls back with it.
 */
class JdbiProducer {
    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource dataSource) {
        var jdbi = Jdbi.create(dataSource);
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Long.class, "bigint");
        return jdbi;
    }
}
