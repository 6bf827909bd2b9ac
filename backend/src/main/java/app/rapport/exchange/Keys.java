package app.rapport.exchange;

import app.rapport.platform.filter.SeenReferences;
import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportTarget;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Which record a row is about: the one an earlier row of the same source and key has made or changed; for keys made from
 * the row itself also one that is here already.
 */
@Singleton
class Keys {
    /** Sets keys made from a row's values apart from ids of the file's own. */
    private static final String NATURAL = "#";

    private static final int MAX = 300;

    private final SeenReferences seen;
    private final Jdbi jdbi;

    Keys(SeenReferences seen, Jdbi jdbi) {
        this.seen = seen;
        this.jdbi = jdbi;
    }

    /** @param hidden keys of records the importing member does not see, which stay as they are and keep their keys */
    record Known(Map<String, UUID> records, Set<String> hidden) {}

    static String external(String id) {
        return shortened(id);
    }

    static String natural(String key) {
        return shortened(NATURAL + key);
    }

    /** A key longer than the table takes is as good as its digest. */
    private static String shortened(String key) {
        if (key.length() <= MAX) {
            return key;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Records that rows of this source with these keys have made or changed before. */
    Known remembered(ImportTarget target, String source, Set<String> keys, ImportContext context) {
        var hidden = seen.hidden(target.resource(), "e.record_id");
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select e.external_id, e.record_id, %s as hidden from external_id e
                        where e.tenant_id = :tenant and e.resource = :resource and e.source = :source
                          and e.external_id = any(:keys)""".formatted(hidden.sql()))
                .bindMap(hidden.values())
                .bind("tenant", context.member().tenant())
                .bind("resource", target.resource())
                .bind("source", source)
                .bindArray("keys", String.class, keys)
                .reduceRows(new Known(new HashMap<>(), new HashSet<>()), (known, row) -> {
                    var key = row.getColumn("external_id", String.class);
                    if (row.getColumn("hidden", Boolean.class)) {
                        known.hidden().add(key);
                    } else {
                        known.records().put(key, row.getColumn("record_id", UUID.class));
                    }
                    return known;
                }));
    }

    /** The same, and for keys made from the rows themselves also the records that were here before any import. */
    Known rememberedOrAlike(ImportTarget target, String source, Set<String> keys, ImportContext context) {
        var known = remembered(target, source, keys, context);
        var open = keys.stream()
                .filter(key -> !known.records().containsKey(key))
                .map(key -> key.substring(NATURAL.length()))
                .collect(Collectors.toSet());
        if (!open.isEmpty()) {
            target.find(open, context).forEach((key, id) -> known.records().put(natural(key), id));
        }
        return known;
    }

    void remember(ImportTarget target, String source, Map<String, UUID> records, ImportContext context) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into external_id (tenant_id, resource, source, external_id, record_id)
                    values (:tenant, :resource, :source, :key, :record)
                    on conflict (tenant_id, resource, source, external_id) do update set record_id = excluded.record_id""");
            records.forEach(
                    (key, record) -> batch.bind("tenant", context.member().tenant())
                            .bind("resource", target.resource())
                            .bind("source", source)
                            .bind("key", key)
                            .bind("record", record)
                            .add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }
}
