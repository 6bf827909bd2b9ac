package app.rapport.identity;

import app.rapport.identity.passkey.PasskeyNames;
import app.rapport.identity.passkey.Passkeys;
import app.rapport.platform.batch.NotInBatch;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.Answers.Items;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One's own passkeys: a person's matter, signed in, never a program's. */
@Path("/api/v1/me/passkeys")
@Authenticated
@Tag(name = "me")
@NotInBatch
public class PasskeyResource {
    private final Passkeys passkeys;
    private final PasskeyNames names;
    private final FactorChange change;
    private final Proof proof;
    private final CurrentMember current;

    PasskeyResource(Passkeys passkeys, PasskeyNames names, FactorChange change, Proof proof, CurrentMember current) {
        this.passkeys = passkeys;
        this.names = names;
        this.change = change;
        this.proof = proof;
        this.current = current;
    }

    /** What {@code navigator.credentials.create} answered; bytes in base64url. */
    public record PasskeyInput(
            @NotBlank @Size(max = 100) @Schema(examples = "Phone")
            String name,

            @NotBlank @Size(max = 10_000) String clientDataJSON,
            @NotBlank @Size(max = 100_000) String attestationObject,

            @Nullable @Size(max = 10) List<@NotBlank @Size(max = 20) String> transports) {}

    @GET
    @Operation(operationId = "listPasskeys", summary = "One's passkeys")
    public Items<Passkeys.PasskeyView> list() {
        return new Items<>(passkeys.own());
    }

    @POST
    @Path("/options")
    @Operation(operationId = "beginPasskey", summary = "What a browser needs to make a passkey")
    public Passkeys.CreationOptions begin(@Valid @NotNull ProofInput body) {
        proof.require(body);
        return passkeys.begin();
    }

    @POST
    @Operation(operationId = "addPasskey", summary = "Keep the passkey a browser has made")
    public RestResponse<Passkeys.PasskeyView> add(@Valid @NotNull PasskeyInput body) {
        current.get().requireSession();
        return Answers.ok(change.addPasskey(new Passkeys.Made(
                body.name().strip(),
                Base64Url.decode(body.clientDataJSON(), "/clientDataJSON"),
                Base64Url.decode(body.attestationObject(), "/attestationObject"),
                Objects.requireNonNullElse(body.transports(), List.of()))));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "renamePasskey", summary = "Give a passkey another name")
    public RestResponse<Passkeys.PasskeyView> rename(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = PasskeyNames.PasskeyName.class)))
                    JsonNode patch) {
        current.get().requireSession();
        return Answers.ok(names.rename(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removePasskey", summary = "Let a passkey open nothing any more")
    public RestResponse<Void> remove(UUID id) {
        current.get().requireSession();
        passkeys.remove(id);
        return RestResponse.noContent();
    }
}
