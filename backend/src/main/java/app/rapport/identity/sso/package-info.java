/** Single sign-on by OpenID Connect: the providers of an organisation, and {@link OpenId}, which speaks with them. */
@NullMarked
package app.rapport.identity.sso;

import org.jspecify.annotations.NullMarked;
