package app.rapport.platform.replica;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Where the current request may read. */
@RequestScoped
public class ReadPlace {
    private @Nullable String asOf;

    /** From now on this request may read from a replica that has come as far as this place in the primary's log. */
    public void allowReplica(String position) {
        asOf = position;
    }

    /** Null: the primary alone will do. */
    @Nullable String asOf() {
        return asOf;
    }
}
