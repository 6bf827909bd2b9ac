package app.rapport.platform.journal;

import app.rapport.platform.fields.FieldRule;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.security.Scope;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * What a caller sees, in short: another text as soon as roles, teams or field rules let them see other records or
 * fields, and for another member who does not see the same. A single record that is shared with them is no part of it.
 */
@Singleton
class CallersReach {
    private final List<JournalledResource> kinds;

    CallersReach(JournalledResources resources) {
        this.kinds = resources.all().stream()
                .filter(JournalledResource::isFed)
                .sorted(Comparator.comparing(JournalledResource::resource))
                .toList();
    }

    /** @return eight hexadecimal digits */
    String of(MemberAccess caller) {
        var sum = new CRC32C();
        for (var kind : kinds) {
            var permission = kind.resource() + ":read";
            if (caller.may(permission)) {
                var scope = caller.visibility(permission).scope();
                add(sum, kind.resource() + " " + scope);
                if (scope != Scope.ORGANISATION) {
                    add(sum, caller.id().toString());
                }
                if (scope == Scope.TEAM) {
                    add(sum, unordered(caller.peers()));
                }
            }
        }
        hidden(caller).forEach(field -> add(sum, field));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static TreeSet<String> hidden(MemberAccess caller) {
        var hidden = new TreeSet<String>();
        caller.fields().forEach((field, rule) -> {
            if (rule == FieldRule.HIDDEN) {
                hidden.add(field);
            }
        });
        return hidden;
    }

    private static void add(CRC32C sum, String part) {
        sum.update(part.getBytes(StandardCharsets.UTF_8));
    }

    /** Peers come in any order, and there may be thousands. */
    private static String unordered(Set<UUID> ids) {
        var all = 0L;
        for (var id : ids) {
            all += (id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 17))
                    * 0x9E3779B97F4A7C15L;
        }
        return ids.size() + " " + all;
    }
}
