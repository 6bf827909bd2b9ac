package app.rapport.exchange.webhook;

import app.rapport.exchange.webhook.Deliveries.Resent;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.web.Answers.Items;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/webhooks/{id}")
@Tag(name = "webhooks")
public class DeliveryResource {
    private final Deliveries deliveries;

    DeliveryResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * @param until now if absent
     * @param delivered also what was delivered; only what was given up on if absent
     */
    public record ResendInput(
            @NotNull @Schema(examples = "2026-03-06T09:00:00Z")
            Instant from,

            @Nullable Instant until,
            @Nullable Boolean delivered) {}

    @GET
    @Path("/deliveries")
    @PermissionsAllowed("webhooks:read")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "Messages of a webhook: waiting, delivered within a week, given up on within a month")
    public Page<DeliveryView> list(UUID id, @BeanParam ListQuery query) {
        return deliveries.page(id, query);
    }

    @GET
    @Path("/deliveries/{deliveryId}")
    @PermissionsAllowed("webhooks:read")
    @Operation(operationId = "getWebhookDelivery", summary = "One message, with the last answer to it")
    public DeliveryView get(UUID id, UUID deliveryId) {
        return deliveries.require(id, deliveryId);
    }

    @GET
    @Path("/deliveries/{deliveryId}/attempts")
    @PermissionsAllowed("webhooks:read")
    @Operation(
            operationId = "listWebhookAttempts",
            summary = "The last twenty times a message was sent, with request and answer, the latest first")
    public Items<AttemptView> attempts(UUID id, UUID deliveryId) {
        return new Items<>(deliveries.attempts(id, deliveryId));
    }

    @POST
    @Path("/deliveries/{deliveryId}/resend")
    @PermissionsAllowed("webhooks:write")
    @Operation(operationId = "resendWebhookDelivery", summary = "Send a message again, with the id it had")
    public DeliveryView resend(UUID id, UUID deliveryId) {
        return deliveries.resend(id, deliveryId);
    }

    @POST
    @Path("/resend")
    @PermissionsAllowed("webhooks:write")
    @Operation(
            operationId = "resendWebhookDeliveries",
            summary = "Send the messages of a time again: those given up on, or all")
    public Resent resend(UUID id, @Valid @NotNull ResendInput body) {
        return deliveries.resend(id, body.from(), body.until(), Boolean.TRUE.equals(body.delivered()));
    }

    @POST
    @Path("/test")
    @PermissionsAllowed("webhooks:write")
    @Operation(operationId = "testWebhook", summary = "Send a message that tells of nothing, to try the receiver")
    public DeliveryView test(UUID id) {
        return deliveries.test(id);
    }
}
