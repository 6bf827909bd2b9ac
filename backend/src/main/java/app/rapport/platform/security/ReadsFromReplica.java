package app.rapport.platform.security;

import app.rapport.platform.replica.FromReplica;
import app.rapport.platform.replica.ReadPlace;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Comes after the filters that let the request in: whether they do is the primary's to say. */
@Provider
@FromReplica
class ReadsFromReplica implements ContainerRequestFilter {
    private final CurrentMember current;
    private final ReadPlace place;

    ReadsFromReplica(CurrentMember current, ReadPlace place) {
        this.current = current;
        this.place = place;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var member = current.orNull();
        if (member != null && member.asOf() != null) {
            place.allowReplica(member.asOf());
        }
    }
}
