package app.rapport.identity;

import app.rapport.platform.imports.Folding;
import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportRow;
import app.rapport.platform.imports.ImportTarget;
import app.rapport.platform.imports.ImportValues;
import app.rapport.platform.imports.RowOutcome;
import app.rapport.platform.value.EmailAddress;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Members from a file: who they are, whom they report to, where they work. Nobody is mailed; all wait to be invited. */
@Singleton
class MemberImport implements ImportTarget {
    private final MemberRepository members;
    private final RoleRepository roles;
    private final Reach reach;
    private final TeamReach teamReach;
    private final Jdbi jdbi;

    MemberImport(MemberRepository members, RoleRepository roles, Reach reach, TeamReach teamReach, Jdbi jdbi) {
        this.members = members;
        this.roles = roles;
        this.reach = reach;
        this.teamReach = teamReach;
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "MEMBERS";
    }

    @Override
    public String resource() {
        return "members";
    }

    @Override
    public List<ImportField> fields() {
        return MemberImportFields.ALL;
    }

    /** The address, if there is one, and the name: a file may bring the address of somebody known by name. */
    @Override
    public String key(ImportValues values) {
        var email = Objects.requireNonNullElse(values.text("email"), "");
        return Folding.fold(email) + "|" + Folding.fold(Objects.requireNonNullElse(values.text("name"), ""));
    }

    @Override
    public Map<String, UUID> find(Set<String> keys, ImportContext context) {
        var byEmail = new HashMap<String, UUID>();
        var byName = new HashMap<String, List<Named>>();
        var visible = MemberReferences.visible(context);
        jdbi.useHandle(handle -> handle.createQuery(
                        "select m.id, m.name, m.email from member m where m.tenant_id = :tenant and (%s)"
                                .formatted(visible.sql()))
                .bind("tenant", context.member().tenant())
                .bindMap(visible.values())
                .map((row, ctx) ->
                        new Named(row.getObject("id", UUID.class), row.getString("name"), row.getString("email")))
                .forEach(named -> {
                    if (named.email() != null) {
                        byEmail.put(named.email(), named.id());
                    }
                    byName.computeIfAbsent(Folding.fold(named.name()), name -> new ArrayList<>())
                            .add(named);
                }));
        var found = new HashMap<String, UUID>();
        keys.forEach(key -> {
            var separator = key.indexOf('|');
            var email = key.substring(0, separator);
            var id = byEmail.get(email);
            if (id == null) {
                id = only(byName.getOrDefault(key.substring(separator + 1), List.of()), !email.isEmpty());
            }
            if (id != null) {
                found.put(key, id);
            }
        });
        return found;
    }

    private record Named(UUID id, String name, @Nullable String email) {}

    private static @Nullable UUID only(List<Named> named, boolean withoutAddress) {
        var candidates = named.stream()
                .filter(member -> !withoutAddress || member.email() == null)
                .toList();
        return candidates.size() == 1 ? candidates.getFirst().id() : null;
    }

    @Override
    public List<RowOutcome> write(List<ImportRow> rows, ImportContext context) {
        var existing = load(rows.stream().map(ImportRow::existing));
        var before = teamReach.beyond(existing.keySet(), Set.of());
        var outcomes = rows.stream()
                .map(row -> {
                    try {
                        var member = row.existing() == null ? null : existing.get(row.existing());
                        return member == null ? add(row.values(), context) : change(member, row.values());
                    } catch (Problem refusal) {
                        return RowOutcome.refused(refusal);
                    }
                })
                .toList();
        // Who sees whom is known once all are in their teams; the row that goes too far is found as any that fails.
        members.flush();
        var written = outcomes.stream()
                .map(RowOutcome::recordId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        teamReach.requireNoneSince(before, written, Set.of(), "/team");
        return outcomes;
    }

    private RowOutcome add(ImportValues values, ImportContext context) {
        var member = MemberReferences.toInvite(name(values), email(values), context.member());
        var role = roles.requireKey(Objects.requireNonNullElse(values.text("role"), StandardRoles.SALES));
        reach.requireToGive(Set.of(), Set.of(role.id()), "/role");
        var team = values.id("team");
        member.assign(team == null ? Set.of() : Set.of(team), Set.of(role.id()), null);
        members.persist(member);
        return RowOutcome.created(member.id());
    }

    private RowOutcome change(Member member, ImportValues values) {
        var before = List.of(member.name(), String.valueOf(member.email()), member.teamIds(), member.roleIds());
        var teams = new HashSet<>(member.teamIds());
        if (values.id("team") instanceof UUID team) {
            teams.add(team);
        }
        var role = values.text("role");
        var roleIds =
                role == null ? member.roleIds() : Set.of(roles.requireKey(role).id());
        var address = values.has("email") ? email(values) : member.email();
        reach.requireToReaddress(member, address);
        reach.requireToGive(member.roleIds(), roleIds, "/role");
        member.introduce(name(values), address, member.language(), member.timeZone());
        member.assign(teams, roleIds, member.managerId());
        var after = List.of(member.name(), String.valueOf(member.email()), member.teamIds(), member.roleIds());
        return before.equals(after) ? RowOutcome.unchanged(member.id()) : RowOutcome.updated(member.id());
    }

    private static String name(ImportValues values) {
        var name = Objects.requireNonNullElse(values.text("name"), "");
        if (name.length() > Member.MAX_NAME) {
            throw Problem.invalid("/name", "too-long", Member.MAX_NAME);
        }
        return name;
    }

    private static @Nullable String email(ImportValues values) {
        var email = values.text("email");
        return email == null ? null : EmailAddress.parse(email, "/email").value();
    }

    @Override
    public List<RowOutcome> link(List<ImportRow> rows, ImportContext context) {
        var loaded = load(rows.stream()
                .flatMap(row -> Stream.of(row.existing(), row.values().id("manager"))));
        return rows.stream().map(row -> link(row, loaded)).toList();
    }

    private RowOutcome link(ImportRow row, Map<UUID, Member> loaded) {
        var member = Objects.requireNonNull(loaded.get(row.existing()));
        var managerId = row.values().id("manager");
        if (managerId == null || managerId.equals(member.managerId())) {
            return RowOutcome.unchanged(member.id());
        }
        var manager = loaded.get(managerId);
        if (manager == null || managerId.equals(member.id())) {
            return RowOutcome.rejected("manager", "invalid");
        }
        member.assign(member.teamIds(), member.roleIds(), managerId);
        promote(manager);
        return RowOutcome.updated(member.id());
    }

    /** One who waits to be invited as a seller, and turns out to lead others, is invited as a manager. */
    private void promote(Member manager) {
        var asSeller = Set.of(roles.requireKey(StandardRoles.SALES).id());
        var asManager = Set.of(roles.requireKey(StandardRoles.MANAGER).id());
        if (manager.state() == MemberState.TO_INVITE && manager.roleIds().equals(asSeller) && reach.covers(asManager)) {
            manager.assign(manager.teamIds(), asManager, manager.managerId());
        }
    }

    private Map<UUID, Member> load(Stream<@Nullable UUID> ids) {
        var wanted = ids.filter(Objects::nonNull).distinct().toList();
        return wanted.isEmpty()
                ? Map.of()
                : members.list("id in ?1", wanted).stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }
}
