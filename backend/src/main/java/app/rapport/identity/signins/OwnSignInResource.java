package app.rapport.identity.signins;

import app.rapport.identity.signins.SignInResource.SignInView;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.security.CurrentMember;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's matter, signed in, never a program's. */
@Path("/api/v1/me/sign-ins")
@Authenticated
@Tag(name = "me")
public class OwnSignInResource {
    private final SignIns signIns;
    private final CurrentMember current;

    OwnSignInResource(SignIns signIns, CurrentMember current) {
        this.signIns = signIns;
        this.current = current;
    }

    @GET
    @Operation(
            operationId = "listMySignIns",
            summary = "Who came into one's own account or tried to, and what was done to the ways in")
    public Page<SignInView> list(@BeanParam ListQuery query) {
        current.get().requireSession();
        return signIns.own(query);
    }
}
