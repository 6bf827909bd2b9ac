package app.rapport.platform.journal;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who is at work in this request or job, and through what. The database is told with every connection, together with the
 * organisation, and its triggers write it into the journal.
 */
@RequestScoped
public class Origin {
    private Means means = Means.SYSTEM;
    private @Nullable UUID meansId;
    private @Nullable UUID member;
    private @Nullable String request;
    private @Nullable String undoes;

    public void request(String id) {
        request = id;
    }

    /** @param id of the token, the job or the rule; none for a screen */
    public void through(Means means, @Nullable UUID id, UUID member) {
        this.means = means;
        this.meansId = id;
        this.member = member;
    }

    /** The same member goes on through something more exact: an import instead of the job that carries it. */
    public void through(Means means, UUID id) {
        this.means = means;
        this.meansId = id;
    }

    /** What follows takes back a change, or all an import did; for a transaction that has its connection already. */
    void undoes(String what, Handle handle) {
        undoes = what;
        handle.createQuery("select set_config('app.origin', :origin, false)")
                .bind("origin", setting())
                .mapTo(String.class)
                .one();
    }

    /** Not private: it is asked of the proxy of the current request. */
    String setting() {
        return String.join("|", means.name(), text(meansId), text(member), text(request), text(undoes));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** For the setting {@code app.origin}; empty outside of requests and jobs. */
    public static String current() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return "";
        }
        return container.instance(Origin.class).get().setting();
    }
}
