package app.rapport.identity;

import app.rapport.identity.signins.SignInEvent;
import app.rapport.identity.signins.SignInJournal;
import app.rapport.identity.signins.SignInKind;
import app.rapport.platform.batch.NotInBatch;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.Answers.Items;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The signed-in member's own account. */
@Path("/api/v1/me")
@Authenticated
@Tag(name = "me")
@NotInBatch
public class MeResource {
    private final CurrentMember current;
    private final Profiles profiles;
    private final Members members;
    private final Sessions sessions;
    private final PasswordChange passwords;
    private final PasswordProof proof;
    private final SignInJournal journal;

    MeResource(
            CurrentMember current,
            Profiles profiles,
            Members members,
            Sessions sessions,
            PasswordChange passwords,
            PasswordProof proof,
            SignInJournal journal) {
        this.current = current;
        this.profiles = profiles;
        this.members = members;
        this.sessions = sessions;
        this.passwords = passwords;
        this.proof = proof;
        this.journal = journal;
    }

    /** What members may change of themselves. */
    public record EditMe(
            @NotBlank @Size(max = 200) String name,
            @NotBlank String language,
            @NotBlank @Schema(examples = "Europe/Bucharest") String timeZone) {}

    public record ChangePassword(
            @NotBlank @Size(max = 200) String currentPassword,
            @NotBlank @Size(max = 200) String newPassword) {}

    @GET
    @Operation(operationId = "getMe", summary = "The signed-in member, with permissions")
    public RestResponse<Profiles.Me> get() {
        return Answers.ok(profiles.of(current.get()));
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "editMe", summary = "Change one's name, language or time zone")
    public RestResponse<Profiles.Me> edit(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = EditMe.class)))
                    JsonNode patch,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        IfMatch.require(ifMatch, profiles.of(current.get()));
        members.editSelf(current.id(), patch);
        return Answers.ok(
                profiles.of(current.tenant(), current.id(), current.get().session()));
    }

    @POST
    @Path("/password")
    @Operation(operationId = "changePassword", summary = "Change one's password; other sessions end")
    public RestResponse<Void> changePassword(@Valid @NotNull ChangePassword body) {
        var session = current.get().requireSession();
        Credentials.requireStrong(body.newPassword(), "/newPassword");
        proof.require(current.id(), body.currentPassword(), "/currentPassword");
        passwords.change(current.id(), session, body.newPassword());
        return RestResponse.noContent();
    }

    @GET
    @Path("/sessions")
    @Operation(operationId = "listSessions", summary = "One's open sessions, most recently used first")
    public Items<Sessions.SessionView> sessions() {
        return new Items<>(sessions.of(current.id(), current.get().requireSession()));
    }

    @DELETE
    @Path("/sessions/{id}")
    @Operation(operationId = "endSession", summary = "End one of one's sessions")
    public RestResponse<Void> endSession(UUID id) {
        current.get().requireSession();
        if (sessions.end(current.id(), id, null) == 0) {
            throw Problem.notFound();
        }
        journal.add(SignInEvent.of(SignInKind.SESSION_ENDED, current.id()));
        return RestResponse.noContent();
    }
}
