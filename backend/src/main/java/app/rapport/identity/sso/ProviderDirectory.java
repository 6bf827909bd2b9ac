package app.rapport.identity.sso;

import app.rapport.identity.sso.ProviderCheckView.Code;
import app.rapport.identity.sso.ProviderCheckView.Finding;
import app.rapport.identity.sso.ProviderHttp.Question;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What providers say of themselves, kept for a while; that one is not there is kept for a moment, so that it is not asked
 * by every person who tries. Keys are asked for anew when a token names one that is not known, at most twice in half a
 * minute.
 */
@Singleton
class ProviderDirectory {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration FAILURE_KEPT = Duration.ofSeconds(5);
    private static final long KEYS_ASKED_AGAIN_MILLIS = 30_000;
    private static final int MOST = 1_000;

    private final ProviderHttp http;
    private final ProviderHosts hosts;
    private final Clock clock;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    ProviderDirectory(ProviderHttp http, ProviderHosts hosts, Clock clock) {
        this.http = http;
        this.hosts = hosts;
        this.clock = clock;
    }

    record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    private record Entry(@Nullable Known known, @Nullable ProviderFailure failure, Instant until) {}

    Known find(String issuer) throws ProviderFailure {
        var entry = entries.get(issuer);
        if (entry == null || !entry.until().isAfter(clock.instant())) {
            entry = ask(issuer, entry == null ? null : entry.known());
            if (entries.size() >= MOST) {
                entries.clear();
            }
            entries.put(issuer, entry);
        }
        if (entry.failure() != null) {
            throw entry.failure();
        }
        return Objects.requireNonNull(entry.known());
    }

    private Entry ask(String issuer, @Nullable Known before) {
        try {
            var metadata = discover(issuer);
            var refused = refusedEndpoints(metadata).findFirst();
            if (refused.isPresent()) {
                throw new ProviderFailure(refused.get().code(), refused.get().seen());
            }
            var keys = before != null
                            && metadata.getJWKSetURI().equals(before.metadata().getJWKSetURI())
                    ? before.keys()
                    : keys(metadata.getJWKSetURI());
            return new Entry(new Known(metadata, keys), null, clock.instant().plus(KEPT));
        } catch (ProviderFailure failure) {
            return new Entry(null, failure, clock.instant().plus(FAILURE_KEPT));
        }
    }

    /** All that is wrong, asked anew. What is found to be right is known at once. */
    List<Finding> check(String issuer) {
        var findings = new ArrayList<Finding>();
        try {
            var metadata = discover(issuer);
            refusedEndpoints(metadata).forEach(findings::add);
            if (!metadata.getResponseTypes().contains(ResponseType.CODE)) {
                findings.add(new Finding(Code.NO_CODE_FLOW, null));
            }
            var pkce = metadata.getCodeChallengeMethods();
            if (pkce != null && !pkce.contains(CodeChallengeMethod.S256)) {
                findings.add(new Finding(Code.NO_PKCE, null));
            }
            if (findings.isEmpty()) {
                checkKeys(metadata.getJWKSetURI());
                entries.remove(issuer);
            }
        } catch (ProviderFailure failure) {
            findings.add(failure.finding());
        }
        return findings;
    }

    private OIDCProviderMetadata discover(String issuer) throws ProviderFailure {
        var address = issuer.replaceAll("/$", "") + "/.well-known/openid-configuration";
        var answer = http.ask(Question.get(address));
        if (answer.status() != 200) {
            throw new ProviderFailure(Code.UNEXPECTED_STATUS, String.valueOf(answer.status()));
        }
        try {
            var metadata = OIDCProviderMetadata.parse(answer.body());
            if (!metadata.getIssuer().getValue().equals(issuer)) {
                throw new ProviderFailure(
                        Code.OTHER_ISSUER, metadata.getIssuer().getValue());
            }
            return metadata;
        } catch (ParseException e) {
            throw new ProviderFailure(Code.NOT_DISCOVERY);
        }
    }

    private Stream<Finding> refusedEndpoints(OIDCProviderMetadata metadata) {
        return Stream.of(
                        metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI())
                .filter(endpoint -> endpoint == null || !hosts.isAcceptable(endpoint.toString()))
                .map(endpoint -> new ProviderFailure(Code.REFUSED_ENDPOINT, String.valueOf(endpoint)).finding());
    }

    private void checkKeys(URI address) throws ProviderFailure {
        var answer = http.ask(Question.get(address.toString()));
        try {
            if (answer.status() != 200 || JWKSet.parse(answer.body()).isEmpty()) {
                throw new ProviderFailure(Code.NO_KEYS, String.valueOf(answer.status()));
            }
        } catch (java.text.ParseException e) {
            throw new ProviderFailure(Code.NO_KEYS);
        }
    }

    private JWKSource<SecurityContext> keys(URI address) throws ProviderFailure {
        try {
            return JWKSourceBuilder.create(address.toURL(), this::retrieve)
                    .refreshAheadCache(false)
                    .rateLimited(KEYS_ASKED_AGAIN_MILLIS)
                    .build();
        } catch (MalformedURLException e) {
            throw new ProviderFailure(Code.REFUSED_ENDPOINT, address.toString());
        }
    }

    private Resource retrieve(URL address) throws IOException {
        try {
            var answer = http.ask(Question.get(address.toString()));
            if (answer.status() != 200) {
                throw new IOException("keys were answered with " + answer.status());
            }
            return new Resource(answer.body(), answer.contentType());
        } catch (ProviderFailure failure) {
            throw new IOException("keys could not be had: " + failure.getMessage());
        }
    }
}
