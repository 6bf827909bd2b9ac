package app.rapport.identity.passkey;

import app.rapport.identity.passkey.Passkeys.PasskeyView;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What members call their passkeys. */
@Singleton
public class PasskeyNames {
    private final PasskeyStore store;
    private final MergePatch mergePatch;
    private final CurrentMember current;

    PasskeyNames(PasskeyStore store, MergePatch mergePatch, CurrentMember current) {
        this.store = store;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    public record PasskeyName(
            @NotBlank @Size(max = 100) @Schema(examples = "Phone")
            String name) {}

    @Transactional
    public PasskeyView rename(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        var before = require(id);
        IfMatch.require(ifMatch, before);
        var said = mergePatch.apply(patch, new PasskeyName(before.name()), PasskeyName.class);
        if (!store.rename(current.id(), before, said.name().strip())) {
            IfMatch.require(IfMatch.of(before), require(id));
        }
        return require(id);
    }

    private PasskeyView require(UUID id) {
        return store.of(current.id()).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
