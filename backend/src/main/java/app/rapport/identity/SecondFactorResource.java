package app.rapport.identity;

import app.rapport.identity.factor.SecondFactors;
import app.rapport.platform.batch.NotInBatch;
import app.rapport.platform.security.CurrentMember;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One's own second factor: a person's matter, signed in, never a program's. */
@Path("/api/v1/me/second-factor")
@Authenticated
@Tag(name = "me")
@NotInBatch
public class SecondFactorResource {
    private final SecondFactors factors;
    private final FactorChange change;
    private final Proof proof;
    private final Profiles profiles;
    private final CurrentMember current;

    SecondFactorResource(
            SecondFactors factors, FactorChange change, Proof proof, Profiles profiles, CurrentMember current) {
        this.factors = factors;
        this.change = change;
        this.proof = proof;
        this.profiles = profiles;
        this.current = current;
    }

    public record CodeInput(
            @NotBlank @Size(max = 20) @Schema(examples = "123456")
            String code) {}

    /** @param proofs what one can show before one's ways in are changed; none where having just signed in is enough */
    public record SecondFactorView(
            boolean enabled, @Nullable Instant since, int recoveryCodesLeft, List<ProofKind> proofs) {}

    /** Shown once; each opens one sign-in in place of the authenticator app. */
    public record RecoveryCodesView(List<String> recoveryCodes) {}

    @GET
    @Operation(operationId = "getSecondFactor", summary = "Whether one has a second factor")
    public SecondFactorView get() {
        var state = factors.of(current.id());
        return new SecondFactorView(state.enabled(), state.since(), state.recoveryCodesLeft(), proof.offered());
    }

    @POST
    @Operation(
            operationId = "beginSecondFactor",
            summary = "A secret for an authenticator app; it counts once a code of it has confirmed it")
    public SecondFactors.Enrolment begin(@Valid @NotNull ProofInput body) {
        proof.require(body);
        var me = profiles.of(current.get());
        return factors.begin(
                me.id(),
                Objects.requireNonNullElse(me.email(), me.name()),
                me.organisation().name());
    }

    @POST
    @Path("/confirm")
    @Operation(
            operationId = "confirmSecondFactor",
            summary = "Show a code of the authenticator app; from then on sign-in asks for one, and other sessions end")
    public RecoveryCodesView confirm(@Valid @NotNull CodeInput body) {
        return new RecoveryCodesView(change.confirm(body.code()));
    }

    @POST
    @Path("/recovery-codes")
    @Operation(operationId = "renewRecoveryCodes", summary = "New recovery codes; those given before stop working")
    public RecoveryCodesView renewCodes(@Valid @NotNull ProofInput body) {
        proof.require(body);
        return new RecoveryCodesView(change.renewRecoveryCodes());
    }

    @POST
    @Path("/disable")
    @Operation(operationId = "disableSecondFactor", summary = "Sign in with the password alone again")
    public RestResponse<Void> disable(@Valid @NotNull ProofInput body) {
        proof.require(body);
        change.disable();
        return RestResponse.noContent();
    }
}
