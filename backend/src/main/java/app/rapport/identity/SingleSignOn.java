package app.rapport.identity;

import app.rapport.identity.challenge.Challenges;
import app.rapport.identity.signins.Device;
import app.rapport.identity.signins.SignInEvent;
import app.rapport.identity.signins.SignInJournal;
import app.rapport.identity.signins.SignInKind;
import app.rapport.identity.signins.SignInMethod;
import app.rapport.identity.sso.Connection;
import app.rapport.identity.sso.Connections;
import app.rapport.identity.sso.MemberAccounts;
import app.rapport.identity.sso.OpenId;
import app.rapport.identity.sso.SingleSignOnFailure;
import app.rapport.identity.sso.SingleSignOnFailure.Why;
import app.rapport.platform.security.Secrets;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.value.EmailAddress;
import app.rapport.platform.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way in through an organisation's identity provider. Which one is decided by the e-mail address's domain, whether or
 * not anybody has the address. The way is bound to the browser it was begun in, and is walked once.
 */
@Singleton
class SingleSignOn {
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Connections connections;
    private final OpenId openId;
    private final MemberAccounts accounts;
    private final MemberRepository members;
    private final Challenges challenges;
    private final SignInThrottle throttle;
    private final Admission admission;
    private final SignInJournal journal;

    SingleSignOn(
            Connections connections,
            OpenId openId,
            MemberAccounts accounts,
            MemberRepository members,
            Challenges challenges,
            SignInThrottle throttle,
            Admission admission,
            SignInJournal journal) {
        this.connections = connections;
        this.openId = openId;
        this.accounts = accounts;
        this.members = members;
        this.challenges = challenges;
        this.throttle = throttle;
        this.admission = admission;
        this.journal = journal;
    }

    /**
     * What is remembered while somebody is at the provider.
     *
     * @param browser hash of the secret that the browser's cookie holds
     */
    record Journey(UUID tenant, UUID provider, String browser, OpenId.Ties ties) {}

    /**
     * @param ways several when organisations share the domain
     * @param address where to go, once it is clear which way
     * @param browser for the cookie
     */
    record Begun(
            List<Connections.Way> ways,
            @Nullable URI address,
            @Nullable String browser) {}

    Begun begin(String email, @Nullable UUID provider, Device device) {
        var account = EmailAddress.parse(email, "/email").value();
        throttle.check("single-sign-on " + account, device.addressOrEmpty());
        var ways = connections.of(account).stream()
                .filter(way -> provider == null || way.provider().equals(provider))
                .toList();
        if (ways.isEmpty()) {
            throw Problem.invalid("/email", "no-single-sign-on");
        }
        return ways.size() == 1 ? leave(ways.getFirst(), account) : new Begun(ways, null, null);
    }

    private Begun leave(Connections.Way way, String email) {
        try {
            var browser = Secrets.random();
            var ties = OpenId.Ties.make();
            var journey = new Journey(way.tenant(), way.provider(), Secrets.hash(browser), ties);
            var state = challenges.make(journey, LIFETIME).secret();
            return new Begun(List.of(way), openId.question(find(journey), ties, state, email), browser);
        } catch (SingleSignOnFailure failure) {
            throw Problem.of("conflict").detail("provider-unreachable");
        }
    }

    /**
     * The browser is back.
     *
     * @throws SingleSignOnFailure when it is not let in
     */
    Admission.SignedIn arrive(@Nullable String state, @Nullable String browser, OpenId.Brought brought, Device device) {
        var account = "single-sign-on " + Secrets.hash(String.valueOf(state));
        try {
            throttle.check(account, device.addressOrEmpty());
        } catch (Problem tooMany) {
            throw new SingleSignOnFailure(Why.TOO_MANY_REQUESTS);
        }
        try {
            var journey = take(state, browser);
            var connection = find(journey);
            var person = openId.answer(connection, journey.ties(), brought);
            return Tenancy.callAs(journey.tenant(), () -> admit(connection, person, device));
        } catch (SingleSignOnFailure failure) {
            // All else is either no attack, or guesses 256 bits of chance.
            if (failure.why() == Why.NOT_TRUSTED) {
                throttle.failed(account, device.addressOrEmpty());
            }
            throw failure;
        }
    }

    /** Of two arrivals with the same state one finds nothing; another browser than the one that left finds nothing either. */
    private Journey take(@Nullable String state, @Nullable String browser) {
        if (state == null || browser == null) {
            throw new SingleSignOnFailure(Why.EXPIRED);
        }
        return challenges
                .take(state, Journey.class)
                .filter(journey -> journey.browser().equals(Secrets.hash(browser)))
                .orElseThrow(() -> new SingleSignOnFailure(Why.EXPIRED));
    }

    private Connection find(Journey journey) {
        return Tenancy.callAs(journey.tenant(), () -> connections.find(journey.provider()))
                .orElseThrow(() -> new SingleSignOnFailure(Why.EXPIRED));
    }

    private Admission.SignedIn admit(Connection connection, OpenId.Person person, Device device) {
        var member = QuarkusTransaction.requiringNew().call(() -> accounts.member(connection, person));
        if (!QuarkusTransaction.requiringNew().call(() -> isAtWork(member))) {
            journal.add(
                    SignInEvent.of(SignInKind.FAILED, member)
                            .by(SignInMethod.SINGLE_SIGN_ON)
                            .about(connection.name()),
                    device);
            throw new SingleSignOnFailure(Why.NOT_A_MEMBER);
        }
        return admission.admit(member, SignInMethod.SINGLE_SIGN_ON, device);
    }

    /** Whoever is invited takes the invitation up by coming in. */
    private boolean isAtWork(UUID id) {
        var member = members.require(id);
        if (member.state() == MemberState.INVITED) {
            member.become(MemberState.ACTIVE);
        }
        return member.state() == MemberState.ACTIVE;
    }
}
