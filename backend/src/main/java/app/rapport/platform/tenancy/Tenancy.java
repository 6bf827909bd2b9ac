package app.rapport.platform.tenancy;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The organisation the current request or piece of background work belongs to. It is set once, before the first database
 * connection is taken, and never changes within a request.
 */
@RequestScoped
public class Tenancy {
    private @Nullable UUID tenant;

    public void set(UUID tenant) {
        if (this.tenant != null && !this.tenant.equals(tenant)) {
            throw new IllegalStateException("the organisation of this request is already decided");
        }
        this.tenant = tenant;
    }

    public boolean isSet() {
        return tenant != null;
    }

    public UUID require() {
        if (tenant == null) {
            throw new IllegalStateException("no organisation is set for this work");
        }
        return tenant;
    }

    @Nullable UUID orNull() {
        return tenant;
    }

    /** Null outside a request and in a request of nobody: row-level security then shows nothing. */
    static @Nullable UUID currentOrNull() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return null;
        }
        return container.instance(Tenancy.class).get().orNull();
    }

    /** For the setting {@code app.tenant}; empty where {@link #currentOrNull} is null. */
    public static String currentForSetting() {
        var tenant = currentOrNull();
        return tenant == null ? "" : tenant.toString();
    }

    /** Runs work for one organisation in a request context of its own, whatever the caller's context is. */
    public static <T> T callAs(UUID tenant, Supplier<T> work) {
        var requestContext = Arc.container().requestContext();
        var outer = requestContext.getStateIfActive();
        requestContext.activate();
        try {
            Arc.container().instance(Tenancy.class).get().set(tenant);
            return work.get();
        } finally {
            requestContext.terminate();
            if (outer != null) {
                requestContext.activate(outer);
            }
        }
    }

    public static void runAs(UUID tenant, Runnable work) {
        callAs(tenant, () -> {
            work.run();
            return true;
        });
    }
}
