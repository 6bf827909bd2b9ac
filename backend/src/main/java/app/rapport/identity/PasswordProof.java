package app.rapport.identity;

import app.rapport.identity.signins.Device;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Asks signed-in members for their password once more before their ways in are changed. Wrong ones slow down as they do at
 * sign-in; they are counted outside of the caller's transaction, which the refusal rolls back.
 */
@Singleton
class PasswordProof {
    private final Credentials credentials;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final Tenancy tenancy;

    PasswordProof(Credentials credentials, PasswordHashing hashing, SignInThrottle throttle, Tenancy tenancy) {
        this.credentials = credentials;
        this.hashing = hashing;
        this.throttle = throttle;
        this.tenancy = tenancy;
    }

    /** 422 at the pointer unless it is the member's password. */
    void require(UUID member, String password, String pointer) {
        var account = "password " + tenancy.require() + " " + member;
        var address = Device.current().addressOrEmpty();
        throttle.check(account, address);
        var fits = credentials
                .hashOf(member)
                .filter(hash -> hashing.fits(password, hash))
                .isPresent();
        if (!fits) {
            throttle.failed(account, address);
            throw Problem.invalid(pointer, "wrong-password");
        }
        throttle.succeeded(account, address);
    }
}
