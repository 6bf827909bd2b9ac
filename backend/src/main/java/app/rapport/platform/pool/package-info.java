/** Connections to PostgreSQL beside those of transactions: {@link app.rapport.platform.pool.StatementPool}. */
@NullMarked
package app.rapport.platform.pool;

import org.jspecify.annotations.NullMarked;
