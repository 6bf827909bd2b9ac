package app.rapport.identity.signins;

import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.value.Ref;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sign-ins")
@Tag(name = "sign-ins")
public class SignInResource {
    private final SignIns signIns;

    SignInResource(SignIns signIns) {
        this.signIns = signIns;
    }

    /**
     * @param actor who did it, where that was not the member
     * @param subject what it was about besides: the name of a token or a passkey, the device of a session
     */
    public record SignInView(
            UUID id,
            Instant at,
            SignInKind kind,
            @Nullable SignInMethod method,
            Ref member,
            @Nullable Ref actor,
            @Nullable String subject,
            @Nullable String address,
            @Nullable String userAgent) {}

    @GET
    @PermissionsAllowed("sign-ins:read")
    @Operation(
            operationId = "listSignIns",
            summary = "Who came in or tried to, when, from where and by what, and what was done to the ways in")
    public Page<SignInView> all(@BeanParam ListQuery query) {
        return signIns.visible(query);
    }
}
