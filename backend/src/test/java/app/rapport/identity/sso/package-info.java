/** Tests of single sign-on. */
@NullMarked
package app.rapport.identity.sso;

import org.jspecify.annotations.NullMarked;
