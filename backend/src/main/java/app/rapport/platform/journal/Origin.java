package app.rapport.platform.journal;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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
    private boolean reads;

    /** @param reads whether it is of the kind that changes nothing */
    public void request(String id, boolean reads) {
        this.request = id;
        this.reads = reads;
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

    /** Not private, as above. */
    String settingOfStatement() {
        return reads ? "" : setting();
    }

    /** For the setting {@code app.origin}; empty outside of requests and jobs. */
    public static String current() {
        return ofContext(Origin::setting);
    }

    /** The same for a statement outside of a transaction: empty also for requests that only read, which are all alike. */
    public static String ofStatement() {
        return ofContext(Origin::settingOfStatement);
    }

    private static String ofContext(Function<Origin, String> setting) {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return "";
        }
        return setting.apply(container.instance(Origin.class).get());
    }
}
