/** Sign-ins that are half way: what the service remembers of them until the second half comes. */
@NullMarked
package app.rapport.identity.challenge;

import org.jspecify.annotations.NullMarked;
