/** Organisations, their members, teams and roles, and how a member signs in. Public face: {@link app.rapport.identity.Organisations}. */
@NullMarked
package app.rapport.identity;

import org.jspecify.annotations.NullMarked;
