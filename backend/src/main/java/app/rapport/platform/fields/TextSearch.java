package app.rapport.platform.fields;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.Scope;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Free text over the records that can be found, as far as the caller may find them: not by contact points or customers
 * they are not shown, for then finding alone would tell.
 */
@Singleton
public class TextSearch {
    /** Arguments of the function search_seen after the text, with the values of {@link #reach}. */
    public static final String REACH = """
            :searchKinds, :searchScopes, :searcher, :searcherPeers, :searcherTeams, :searcherShared, :searchNarrow,
            :searchCustomers""";

    private static final String CUSTOMERS = "customers:read";
    private static final int BEST = 2_000;

    private final CurrentMember current;
    private final FieldRules rules;

    TextSearch(CurrentMember current, FieldRules rules) {
        this.current = current;
        this.rules = rules;
    }

    /** For the text box above a list, over {@code :q}. */
    public Condition of(String kind, String idExpression) {
        var member = current.get();
        var whole = member.visibility(kind + ":read").scope() == Scope.ORGANISATION
                && narrow().isEmpty()
                && customers().equals(Scope.ORGANISATION.name());
        return whole
                ? Condition.of(idExpression + " in (select search_ids('" + kind + "', :q))")
                : new Condition(
                        idExpression + " in (select record_id from search_seen(:q, " + REACH + ", " + BEST + "))",
                        reach(List.of(kind)));
    }

    public Map<String, Object> reach(List<String> kinds) {
        var member = current.get();
        var values = new HashMap<String, Object>();
        var scopes = kinds.stream()
                .map(kind -> member.visibility(kind + ":read").scope().name())
                .toList();
        var asksForPeers = scopes.contains(Scope.TEAM.name()) || customers().equals(Scope.TEAM.name());
        values.put("searchKinds", kinds.toArray(String[]::new));
        values.put("searchScopes", scopes.toArray(String[]::new));
        values.put("searcher", member.id());
        values.put("searcherPeers", asksForPeers ? member.peers().toArray(UUID[]::new) : new UUID[0]);
        values.put("searcherTeams", member.shared().teams().toArray(UUID[]::new));
        values.put("searcherShared", member.shared().resources().toArray(String[]::new));
        values.put("searchNarrow", narrow().toArray(String[]::new));
        values.put("searchCustomers", customers());
        return values;
    }

    private String customers() {
        var member = current.get();
        return member.may(CUSTOMERS) ? member.visibility(CUSTOMERS).scope().name() : "NONE";
    }

    /** Kinds that are found by what they are called alone. */
    private List<String> narrow() {
        var narrow = new ArrayList<String>();
        if (rules.hides("customers", "contactPoints")) {
            narrow.add("customers");
        }
        return narrow;
    }
}
