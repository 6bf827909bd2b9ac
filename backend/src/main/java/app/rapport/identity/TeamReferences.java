package app.rapport.identity;

import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportReference;
import app.rapport.platform.imports.Match;
import app.rapport.platform.imports.NameMatcher;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Teams that files name; one nobody knows is made. */
@Singleton
class TeamReferences implements ImportReference {
    private final Jdbi jdbi;
    private final TeamRepository teams;

    TeamReferences(Jdbi jdbi, TeamRepository teams) {
        this.jdbi = jdbi;
        this.teams = teams;
    }

    @Override
    public String resource() {
        return "teams";
    }

    @Override
    public boolean creatable() {
        return true;
    }

    @Override
    public Map<String, Match> find(Collection<String> texts, boolean similar, ImportContext context) {
        var candidates = jdbi.withHandle(handle -> handle.createQuery(
                        "select id, name from team where tenant_id = :tenant")
                .bind("tenant", context.member().tenant())
                .map((row, ctx) -> new NameMatcher.Candidate(row.getObject("id", UUID.class), row.getString("name")))
                .list());
        return new NameMatcher(candidates).match(texts, similar);
    }

    @Override
    public Map<String, UUID> create(Collection<String> names, @Nullable String createdAs, ImportContext context) {
        var made = new HashMap<String, UUID>();
        names.stream().filter(name -> name.length() <= Member.MAX_NAME).forEach(name -> {
            var team = new Team(name, null, Set.of());
            teams.persist(team);
            made.put(name, team.id());
        });
        teams.flush();
        return made;
    }
}
