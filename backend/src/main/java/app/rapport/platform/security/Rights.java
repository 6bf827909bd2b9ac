package app.rapport.platform.security;

import app.rapport.platform.fields.FieldRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the database says of a member, whichever way they come in.
 *
 * @param version of the organisation's access rules at the moment the rest was read
 * @param shared kinds of record of which at least one is shared with the member
 */
record Rights(
        long version,
        String name,
        Locale language,
        ZoneId timeZone,
        String currency,
        Map<String, Scope> permissions,
        Set<UUID> peers,
        Set<UUID> teams,
        Set<String> shared,
        Map<String, FieldRule> fields) {
    static Rights of(ResultSet row) throws SQLException {
        return new Rights(
                row.getLong("version"),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("time_zone")),
                row.getString("currency"),
                permissions(texts(row, "permissions")),
                ids(row, "peers"),
                ids(row, "teams"),
                Set.of(texts(row, "shared")),
                rules(texts(row, "fields")));
    }

    /** How much memory it takes, counted in ids and names. */
    int size() {
        return 10 + permissions.size() + peers.size() + teams.size() + fields.size();
    }

    static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Set.of((UUID[]) row.getArray(column).getArray());
    }

    private static Map<String, FieldRule> rules(String[] assignments) {
        return Arrays.stream(assignments)
                .map(assignment -> assignment.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> FieldRule.valueOf(pair[1])));
    }

    private static Map<String, Scope> permissions(String[] assignments) {
        var widest = new HashMap<String, Scope>();
        Arrays.stream(assignments).forEach(assignment -> {
            var separator = assignment.lastIndexOf('=');
            widest.merge(
                    assignment.substring(0, separator),
                    Scope.valueOf(assignment.substring(separator + 1)),
                    Scope::wider);
        });
        return Map.copyOf(widest);
    }
}
