package app.rapport.tickets.queue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A queue's names by language; one is enough. */
public record QueueInput(
        @NotEmpty @Schema(examples = "{\"en\": \"Support\", \"fr\": \"Assistance\"}")
        Map<@Pattern(regexp = "[a-z]{2,3}") String, @NotBlank @Size(max = 100) String> names) {}
