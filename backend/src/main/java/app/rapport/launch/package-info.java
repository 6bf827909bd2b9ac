/**
 * What happens before the service starts: checks that say plainly what is wrong, and the PostgreSQL that comes with
 * Rapport when no other one is configured. Public face: {@link app.rapport.launch.EmbeddedPostgres}, which tests start
 * too.
 */
@NullMarked
package app.rapport.launch;

import org.jspecify.annotations.NullMarked;
