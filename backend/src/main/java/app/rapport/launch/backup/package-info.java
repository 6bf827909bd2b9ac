/**
 * Taking the whole of Rapport away and bringing it back: a backup of one moment while the service runs on, a restore,
 * and the rehearsal of an upgrade. Works with any PostgreSQL, since it needs nothing but connections.
 */
@NullMarked
package app.rapport.launch.backup;

import org.jspecify.annotations.NullMarked;
