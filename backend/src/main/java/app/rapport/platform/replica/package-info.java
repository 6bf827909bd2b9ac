/** Reads from a second server that follows the first: {@link app.rapport.platform.replica.FromReplica}. */
@NullMarked
package app.rapport.platform.replica;

import org.jspecify.annotations.NullMarked;
