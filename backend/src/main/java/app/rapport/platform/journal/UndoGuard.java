package app.rapport.platform.journal;

import java.util.Set;
import java.util.UUID;

/** What changes of some kinds of record must not do, or do besides, whoever makes them: asked of a way back as of any other. */
public interface UndoGuard {
    /** The kinds of record it guards, such as {@code roles}. */
    Set<String> resources();

    /**
     * Looks at records before they are taken back.
     *
     * @return run afterwards within the same transaction; throws a problem when the way back may not be gone
     */
    Runnable watch(Set<UUID> records);
}
