package app.rapport.platform.sql;

import app.rapport.platform.replica.Replica;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * Jdbi over the service's own pool. Inside a transaction it shares Hibernate's connection, so it sees what was flushed
 * and commits or rolls back with it. Outside, a request that may read from a replica does.
 */
class JdbiProducer {
    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource primary, Replica replica) {
        var jdbi = Jdbi.create(() -> {
            var other = replica.connection();
            return other.isPresent() ? other.get() : primary.getConnection();
        });
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Long.class, "bigint");
        return jdbi;
    }
}
