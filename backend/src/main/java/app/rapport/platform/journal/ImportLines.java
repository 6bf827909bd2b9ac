package app.rapport.platform.journal;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Adds to what a transaction has journalled so far from which line of its file each record came. */
@Singleton
public class ImportLines {
    private final Jdbi jdbi;

    ImportLines(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Within the transaction that wrote the records. */
    public void note(Map<UUID, Long> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var ids = lines.keySet().toArray(UUID[]::new);
        var numbers = new Long[ids.length];
        for (var i = 0; i < ids.length; i++) {
            numbers[i] = lines.get(ids[i]);
        }
        jdbi.useHandle(
                handle -> handle.createQuery("select cast(journal_lines(:ids, cast(:lines as bigint[])) as text)")
                        .bind("ids", ids)
                        .bind("lines", numbers)
                        .mapTo(String.class)
                        .list());
    }
}
