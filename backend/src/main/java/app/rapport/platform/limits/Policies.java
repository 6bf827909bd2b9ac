package app.rapport.platform.limits;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The limits as configured, each for a minute. Generous: they are there for mistakes and abuse, not for work. */
@Singleton
class Policies {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Policy address;
    private final Policy signIn;
    private final Policy member;
    private final Policy token;

    Policies(
            @ConfigProperty(name = "rapport.limits.address") int address,
            @ConfigProperty(name = "rapport.limits.sign-in") int signIn,
            @ConfigProperty(name = "rapport.limits.member") int member,
            @ConfigProperty(name = "rapport.limits.token") int token) {
        this.address = new Policy("address", address, MINUTE);
        this.signIn = new Policy("sign-in", signIn, MINUTE);
        this.member = new Policy("member", member, MINUTE);
        this.token = new Policy("token", token, MINUTE);
    }

    /** All requests from one address. */
    Policy address() {
        return address;
    }

    /** Attempts to come in, or to have a password mailed, from one address. */
    Policy signIn() {
        return signIn;
    }

    Policy member() {
        return member;
    }

    Policy token() {
        return token;
    }

    List<Policy> all() {
        return List.of(address, signIn, member, token);
    }
}
