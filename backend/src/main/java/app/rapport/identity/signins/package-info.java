/** The journal of sign-ins: who came in or tried to, when, from where, by what, and what was done to the ways in. */
@NullMarked
package app.rapport.identity.signins;

import org.jspecify.annotations.NullMarked;
