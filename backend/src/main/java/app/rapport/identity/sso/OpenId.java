package app.rapport.identity.sso;

import app.rapport.identity.sso.ProviderHttp.Question;
import app.rapport.identity.sso.SingleSignOnFailure.Why;
import app.rapport.platform.security.Secrets;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Speaks OpenID Connect with providers: the authorization code flow with PKCE, as a confidential client. */
@Singleton
public class OpenId {
    private static final Logger LOG = Logger.getLogger(OpenId.class);
    private static final int CLOCKS_APART_SECONDS = 60;
    /** Of a subject, as the standard says, and of an address. */
    private static final int LONGEST = 255;

    /** Signed with a key of the provider's alone: never with the secret it shares with us, never not at all. */
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    private final ProviderDirectory directory;
    private final ProviderHttp http;
    private final URI redirectAddress;

    OpenId(ProviderDirectory directory, ProviderHttp http, @ConfigProperty(name = "rapport.address") String address) {
        this.directory = directory;
        this.http = http;
        this.redirectAddress = URI.create(address + "/api/v1/auth/single-sign-on/callback");
    }

    /** What ties the answer to the question; kept here while the person is at the provider. */
    public record Ties(String nonce, String verifier) {
        public static Ties make() {
            return new Ties(Secrets.random(), Secrets.random());
        }
    }

    /**
     * What the browser brings back.
     *
     * @param issuer as the response names it (RFC 9207), where the provider does so
     */
    public record Brought(
            @Nullable String code,
            @Nullable String error,
            @Nullable String issuer) {}

    /**
     * Whom the provider vouches for.
     *
     * @param email none unless the provider says it is the person's
     */
    public record Person(String subject, @Nullable String email) {}

    URI redirectAddress() {
        return redirectAddress;
    }

    ProviderCheckView check(String issuer) {
        return ProviderCheckView.of(directory.check(issuer));
    }

    /** Where the browser goes to sign in. */
    public URI question(Connection connection, Ties ties, String state, String email) {
        var metadata = find(connection).metadata();
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "email"),
                        new ClientID(connection.clientId()),
                        redirectAddress)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(ties.nonce()))
                .codeChallenge(new CodeVerifier(ties.verifier()), CodeChallengeMethod.S256)
                .loginHint(email)
                .build()
                .toURI();
    }

    public Person answer(Connection connection, Ties ties, Brought brought) {
        var known = find(connection);
        requireIssuer(known.metadata(), brought.issuer());
        if (brought.error() != null || brought.code() == null || brought.code().isBlank()) {
            throw new SingleSignOnFailure("access_denied".equals(brought.error()) ? Why.DENIED : Why.MISCONFIGURED);
        }
        var tokens = redeem(connection, known.metadata(), ties, brought.code());
        try {
            var validator = new IDTokenValidator(
                    new Issuer(connection.issuer()),
                    new ClientID(connection.clientId()),
                    new JWSVerificationKeySelector<>(ALGORITHMS, known.keys()),
                    null);
            validator.setMaxClockSkew(CLOCKS_APART_SECONDS);
            var token = tokens.getOIDCTokens().getIDToken();
            if (token == null) {
                throw new BadJOSEException("no ID token");
            }
            return person(validator.validate(token, new Nonce(ties.nonce())));
        } catch (BadJOSEException e) {
            throw failed(connection, Why.NOT_TRUSTED, e);
        } catch (JOSEException e) {
            throw failed(connection, Why.UNREACHABLE, e);
        }
    }

    private ProviderDirectory.Known find(Connection connection) {
        try {
            return directory.find(connection.issuer());
        } catch (ProviderFailure e) {
            throw failed(connection, Why.UNREACHABLE, e);
        }
    }

    /** An answer of another provider must not be taken for this one's. */
    private static void requireIssuer(OIDCProviderMetadata metadata, @Nullable String issuer) {
        var expected = metadata.getIssuer().getValue();
        var missing = issuer == null && metadata.supportsAuthorizationResponseIssuerParam();
        if (missing || (issuer != null && !issuer.equals(expected))) {
            throw new SingleSignOnFailure(Why.NOT_TRUSTED);
        }
    }

    private OIDCTokenResponse redeem(Connection connection, OIDCProviderMetadata metadata, Ties ties, String code) {
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), redirectAddress, new CodeVerifier(ties.verifier()));
        var request = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(), authentication(connection, metadata), grant)
                .build()
                .toHTTPRequest();
        try {
            var response = send(request);
            if (!response.indicatesSuccess()) {
                throw failed(connection, Why.MISCONFIGURED, new ParseException("status " + response.getStatusCode()));
            }
            return OIDCTokenResponse.parse(response);
        } catch (ProviderFailure e) {
            throw failed(connection, Why.UNREACHABLE, e);
        } catch (ParseException e) {
            throw failed(connection, Why.MISCONFIGURED, e);
        }
    }

    private HTTPResponse send(HTTPRequest request) throws ProviderFailure, ParseException {
        var headers = new HashMap<String, String>();
        request.getHeaderMap().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        var answer = http.ask(new Question(request.getURI().toString(), headers, request.getBody()));
        var response = new HTTPResponse(answer.status());
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.setBody(answer.body());
        return response;
    }

    private static ClientAuthentication authentication(Connection connection, OIDCProviderMetadata metadata) {
        var id = new ClientID(connection.clientId());
        var secret = new Secret(connection.clientSecret());
        var methods = metadata.getTokenEndpointAuthMethods();
        // Where nothing is said, it is the one that every provider must know.
        return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(id, secret)
                : new ClientSecretPost(id, secret);
    }

    /** Some providers say nothing of whether an address is verified: those an organisation chose are believed. */
    private static Person person(IDTokenClaimsSet claims) throws BadJOSEException {
        var subject = claims.getSubject().getValue();
        if (!isPlain(subject)) {
            throw new BadJOSEException("a subject that is none");
        }
        var email = claims.getStringClaim("email");
        var unverified = "false".equalsIgnoreCase(String.valueOf(claims.getClaim("email_verified")));
        return new Person(subject, email == null || unverified || !isPlain(email) ? null : email);
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private static SingleSignOnFailure failed(Connection connection, Why why, Exception cause) {
        var said = String.valueOf(cause.getMessage()).replaceAll("[^ -~]", "?");
        LOG.infof("single sign-on at %s: %s, %s", connection, why, said.length() > 300 ? said.substring(0, 300) : said);
        return new SingleSignOnFailure(why);
    }

    private static Set<JWSAlgorithm> algorithms() {
        var algorithms = new HashSet<JWSAlgorithm>(JWSAlgorithm.Family.RSA);
        algorithms.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(algorithms);
    }
}
