package app.rapport.platform.security;

import app.rapport.platform.web.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The member this request, or this job, acts for. */
@RequestScoped
public class CurrentMember {
    private final SecurityIdentity identity;
    private @Nullable MemberAccess acting;

    CurrentMember(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Lets background work act for a member; see {@link MemberDirectory#load}. */
    public void actAs(MemberAccess member) {
        acting = member;
    }

    public @Nullable MemberAccess orNull() {
        return acting != null ? acting : identity.getAttribute(MemberAccess.ATTRIBUTE);
    }

    public MemberAccess get() {
        var member = orNull();
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
