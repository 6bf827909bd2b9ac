package app.rapport.exchange.webhook;

import app.rapport.platform.batch.NotInBatch;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Answers;
import app.rapport.platform.web.Answers.Items;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

@Path("/api/v1/webhooks")
@Tag(name = "webhooks")
public class WebhookResource {
    private final Webhooks webhooks;
    private final WebhookReader reader;
    private final EventTypes events;
    private final CurrentMember current;

    WebhookResource(Webhooks webhooks, WebhookReader reader, EventTypes events, CurrentMember current) {
        this.webhooks = webhooks;
        this.reader = reader;
        this.events = events;
        this.current = current;
    }

    @GET
    @PermissionsAllowed("webhooks:read")
    @Operation(operationId = "listWebhooks", summary = "Webhooks, one's own or all of them, as one's roles allow")
    public Page<WebhookView> list(@BeanParam ListQuery query) {
        return reader.page(query);
    }

    @GET
    @Path("/events")
    @PermissionsAllowed("webhooks:read")
    @Operation(operationId = "listWebhookEvents", summary = "What a webhook of one's own could tell of")
    public Items<String> events() {
        return new Items<>(events.of(current.get()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("webhooks:read")
    @Operation(operationId = "getWebhook", summary = "One webhook, without its secret")
    public RestResponse<WebhookView> get(UUID id) {
        return Answers.ok(reader.require(id));
    }

    @POST
    @NotInBatch
    @PermissionsAllowed("webhooks:write")
    @Operation(
            operationId = "createWebhook",
            summary = "Have messages sent about changes; the secret they are signed with is shown once",
            description = "Messages follow the Standard Webhooks specification: `webhook-id`, `webhook-timestamp` and"
                    + " `webhook-signature`. They say what was changed, in `data`: `resource`, `id`, `change` (see"
                    + " `GET /changes`) and the `fields` that changed; to what, the receiver asks. A webhook tells of what"
                    + " its member sees. Each message is delivered at least once, those of one record in order; a 2xx"
                    + " answer within ten seconds takes it. It is tried for three days.")
    public RestResponse<WebhookView> create(@Valid @NotNull WebhookInput body) {
        return Answers.created("webhooks", webhooks.create(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("webhooks:write")
    @Operation(
            operationId = "editWebhook",
            summary = "Change a webhook of one's own, or switch one off or on; it goes on where it stopped")
    public RestResponse<WebhookView> edit(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = WebhookInput.class)))
                    JsonNode patch) {
        return Answers.ok(webhooks.edit(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("webhooks:write")
    @Operation(operationId = "deleteWebhook", summary = "Forget a webhook and what it has not yet sent")
    public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        webhooks.delete(id, ifMatch);
        return RestResponse.noContent();
    }

    @POST
    @NotInBatch
    @Path("/{id}/secret")
    @PermissionsAllowed("webhooks:write")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Make a new secret; for 24 hours messages are signed with the old one, too")
    public RestResponse<WebhookView> rotate(UUID id) {
        return Answers.ok(webhooks.rotate(id));
    }
}
