package app.rapport.identity;

import app.rapport.platform.fields.EntersFieldsOf;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member as an administrator enters one. Without an e-mail address they can be named, but not invited. */
@EntersFieldsOf("members")
public record MemberInput(
        @NotBlank @Size(max = 200) @Schema(examples = "Ioana Popescu")
        String name,

        @Nullable @Size(max = 254) @Schema(examples = "ioana@demo.example")
        String email,

        @Nullable @Schema(examples = "ro") String language,
        @Nullable @Schema(examples = "Europe/Bucharest") String timeZone,
        @Nullable @Size(max = 100) Set<UUID> teamIds,
        @Nullable @Size(max = 20) Set<UUID> roleIds,
        @Nullable UUID managerId) {}
