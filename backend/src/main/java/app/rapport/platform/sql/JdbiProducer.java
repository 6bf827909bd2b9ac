package app.rapport.platform.sql;

import app.rapport.platform.journal.Origin;
import app.rapport.platform.pool.StatementPool;
import app.rapport.platform.replica.Replica;
import app.rapport.platform.tenancy.Tenancy;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * Jdbi over the service's own pools. Inside a transaction it shares Hibernate's connection, so it sees what was flushed
 * and commits or rolls back with it. Outside, each statement is for itself, and a request that may read from a replica
 * does.
 */
class JdbiProducer {
    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource transactional, StatementPool statements, Replica replica) {
        return over(() -> QuarkusTransaction.isActive()
                ? transactional.getConnection()
                : outsideTransaction(statements, replica));
    }

    @Produces
    @Singleton
    @WithoutTenant
    Jdbi withoutTenant(AgroalDataSource transactional, StatementPool statements) {
        return over(() -> QuarkusTransaction.isActive() ? transactional.getConnection() : statements.asItIs());
    }

    private static Connection outsideTransaction(StatementPool statements, Replica replica) throws SQLException {
        var other = replica.connection();
        return other.isPresent()
                ? other.get()
                : statements.on(new StatementPool.Errand(Tenancy.currentForSetting(), Origin.ofStatement()));
    }

    private static Jdbi over(ConnectionFactory connections) {
        var jdbi = Jdbi.create(connections);
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Long.class, "bigint");
        return jdbi;
    }
}
