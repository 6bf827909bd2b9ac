package app.rapport.exchange.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param events kinds of record with what happened to them: {@code created}, {@code changed} or {@code deleted}
 * @param filter which records, as in lists; only with events of a single kind. A deletion is told of whatever it says
 * @param active true if absent
 */
public record WebhookInput(
        @NotBlank @Size(max = 200) @Schema(examples = "ERP") String name,

        @NotBlank @Size(max = 2000) @Schema(examples = "https://erp.example.com/rapport")
        String url,

        @NotEmpty @Size(max = 100) @Schema(examples = "[\"customers.created\", \"customers.changed\"]")
        List<@NotNull @NotBlank String> events,

        @Nullable @Size(max = 8000) @Schema(examples = "lifecycle==ACTIVE")
        String filter,

        @Nullable Boolean active) {
    boolean activeOrDefault() {
        return active == null || active;
    }
}
