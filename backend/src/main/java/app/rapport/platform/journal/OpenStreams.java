package app.rapport.platform.journal;

import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many streams each caller and each organisation has open in this copy of the service. A stream costs little while
 * nothing happens, and something for each change.
 */
@Singleton
class OpenStreams {
    private static final int RETRY_AFTER_SECONDS = 30;

    private final int mostOfCaller;
    private final int mostOfOrganisation;
    private final Map<UUID, Integer> open = new ConcurrentHashMap<>();

    OpenStreams(
            @ConfigProperty(name = "rapport.events.most-of-caller") int mostOfCaller,
            @ConfigProperty(name = "rapport.events.most-of-organisation") int mostOfOrganisation) {
        this.mostOfCaller = mostOfCaller;
        this.mostOfOrganisation = mostOfOrganisation;
    }

    /** 429 when there is no room for one more. */
    void enter(MemberAccess caller) {
        take(caller.tenant(), mostOfOrganisation);
        try {
            take(callerOf(caller), mostOfCaller);
        } catch (Problem full) {
            give(caller.tenant());
            throw full;
        }
    }

    void leave(MemberAccess caller) {
        List.of(caller.tenant(), callerOf(caller)).forEach(this::give);
    }

    private static UUID callerOf(MemberAccess caller) {
        return caller.token() == null ? caller.id() : caller.token();
    }

    private void take(UUID whose, int most) {
        open.compute(whose, (id, count) -> {
            if (count != null && count >= most) {
                throw Problem.of("too-many-requests")
                        .detail("too-many-streams", most, RETRY_AFTER_SECONDS)
                        .header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
            }
            return count == null ? 1 : count + 1;
        });
    }

    private void give(UUID whose) {
        open.computeIfPresent(whose, (id, count) -> count == 1 ? null : count - 1);
    }
}
