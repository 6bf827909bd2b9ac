package app.rapport.platform.security;

import app.rapport.platform.web.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The member this request, or this job, acts for. */
@RequestScoped
public class CurrentMember {
    private @Nullable MemberAccess member;

    /** Said once, for a request by its filter, for a job by its worker; see {@link MemberDirectory#load}. */
    public void actAs(MemberAccess acting) {
        member = acting;
    }

    public @Nullable MemberAccess orNull() {
        return member;
    }

    public MemberAccess get() {
        if (member == null) {
            throw Problem.of("unauthenticated");
        }
        return member;
    }

    public UUID id() {
        return get().id();
    }

    public UUID tenant() {
        return get().tenant();
    }

    /** The records this member may touch with a permission such as {@code customers:read}; 403 without the permission. */
    public Visibility visibility(String permission) {
        return get().visibility(permission);
    }
}
