/** A second factor beside the password: codes of an authenticator app, and recovery codes; {@link SecondFactors} is the way in. */
@NullMarked
package app.rapport.identity.factor;

import org.jspecify.annotations.NullMarked;
