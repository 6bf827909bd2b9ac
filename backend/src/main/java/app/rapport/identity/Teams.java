package app.rapport.identity;

import app.rapport.identity.TeamResource.TeamInput;
import app.rapport.identity.TeamResource.TeamView;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Teams of the organisation. */
@Singleton
class Teams {
    private static final String COLUMNS = """
            t.id, t.version, t.name, above.id as parent_id, above.name as parent_name,
            array(select m.id || m.name
                  from team_member x join member m on m.tenant_id = x.tenant_id and m.id = x.member_id
                  where x.tenant_id = t.tenant_id and x.team_id = t.id order by m.name_key) as members""";
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "teams", Field.text("name", "t.name_key").sortable(), Field.reference("parentId", "t.parent_id", "teams"));
    private static final ListSource SOURCE = new ListSource(
            SCHEMA,
            "team t",
            COLUMNS,
            "left join team above on above.tenant_id = t.tenant_id and above.id = t.parent_id",
            "name",
            "t.name_key like '%' || app_fold(:q) || '%'",
            false);

    private final TeamRepository teams;
    private final TeamReach reach;
    private final Lists lists;
    private final CurrentMember current;
    private final MergePatch mergePatch;

    Teams(TeamRepository teams, TeamReach reach, Lists lists, CurrentMember current, MergePatch mergePatch) {
        this.teams = teams;
        this.reach = reach;
        this.lists = lists;
        this.current = current;
        this.mergePatch = mergePatch;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return SCHEMA;
    }

    Page<TeamView> page(ListQuery query) {
        return lists.page(query, SOURCE, Condition.TRUE, (row, context) -> view(row));
    }

    TeamView view(UUID id) {
        return lists.one(id, SOURCE, Condition.TRUE, (row, context) -> view(row))
                .orElseThrow(Problem::notFound);
    }

    @Transactional
    TeamView create(TeamInput input) {
        var members = members(input);
        var before = reach.beyond(members, Set.of());
        var team = new Team(input.name().strip(), input.parentId(), members);
        teams.persist(team);
        teams.flush();
        reach.requireNoneSince(before, members, Set.of(team.id()), pointer(input.parentId() != null));
        return view(team.id());
    }

    @Transactional
    TeamView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        IfMatch.require(ifMatch, view(id));
        var team = teams.require(id);
        var was = team.input();
        var input = mergePatch.apply(patch, was, TeamInput.class);
        requireNoCircle(id, input.parentId());
        var added = new HashSet<>(members(input));
        added.removeAll(members(was));
        var isMoved = !Objects.equals(was.parentId(), input.parentId());
        var moved = isMoved ? Set.of(id) : Set.<UUID>of();
        var before = reach.beyond(added, moved);
        team.arrange(input.name().strip(), input.parentId(), members(input));
        teams.flush();
        reach.requireNoneSince(before, added, moved, pointer(isMoved));
        return view(id);
    }

    @Transactional
    void delete(UUID id, @Nullable IfMatch ifMatch) {
        IfMatch.require(ifMatch, view(id));
        teams.delete(teams.require(id));
        teams.flush();
    }

    private void requireNoCircle(UUID id, @Nullable UUID parent) {
        var above = parent;
        for (var steps = 0; above != null; steps++) {
            if (above.equals(id) || steps > 100) {
                throw Problem.invalid("/parentId", "invalid");
            }
            var next = teams.find(above).map(Team::input);
            above = next.map(TeamInput::parentId).orElse(null);
        }
    }

    private static String pointer(boolean isMoved) {
        return isMoved ? "/parentId" : "/memberIds";
    }

    private static Set<UUID> members(TeamInput input) {
        return Objects.requireNonNullElse(input.memberIds(), Set.of());
    }

    private TeamView view(ResultSet row) throws SQLException {
        var can = current.get().may("teams:write") ? List.of("edit", "delete") : List.<String>of();
        return new TeamView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                Ref.of(row, "parent"),
                Ref.all(row, "members"),
                can);
    }
}
