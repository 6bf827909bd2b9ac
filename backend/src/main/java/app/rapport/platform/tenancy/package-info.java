/** Which organisation the current work belongs to, and its hand-over to the database's row-level security. */
@NullMarked
package app.rapport.platform.tenancy;

import org.jspecify.annotations.NullMarked;
