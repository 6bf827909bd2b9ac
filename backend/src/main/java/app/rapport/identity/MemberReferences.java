package app.rapport.identity;

import app.rapport.platform.fields.FieldRules;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportReference;
import app.rapport.platform.imports.Match;
import app.rapport.platform.imports.NameMatcher;
import app.rapport.platform.imports.NameMatcher.Candidate;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.value.EmailAddress;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Members that files name, by name or e-mail address as far as these are shown; one nobody knows becomes one to invite. */
@Singleton
class MemberReferences implements ImportReference {
    private final Jdbi jdbi;
    private final MemberRepository members;
    private final RoleRepository roles;
    private final FieldRules rules;

    MemberReferences(Jdbi jdbi, MemberRepository members, RoleRepository roles, FieldRules rules) {
        this.jdbi = jdbi;
        this.members = members;
        this.roles = roles;
        this.rules = rules;
    }

    @Override
    public String resource() {
        return "members";
    }

    @Override
    public boolean creatable() {
        return true;
    }

    @Override
    public Map<String, Match> find(Collection<String> texts, boolean similar, ImportContext context) {
        var visible = visible(context);
        var byEmail = rules.hides("members", "email") ? Condition.of("false") : visible;
        var candidates = jdbi.withHandle(handle -> handle.createQuery("""
                        select m.id, m.name from member m where m.tenant_id = :tenant and (%s)
                        union all
                        select m.id, m.email from member m
                        where m.tenant_id = :tenant and m.email is not null and (%s)""".formatted(visible.sql(), byEmail.sql()))
                .bind("tenant", context.member().tenant())
                .bindMap(visible.values())
                .map((row, ctx) -> new Candidate(row.getObject("id", UUID.class), row.getString("name")))
                .list());
        return new NameMatcher(candidates).match(texts, similar);
    }

    static Condition visible(ImportContext context) {
        var member = context.member();
        return member.may("members:read") ? member.visibility("members:read").on("m.id") : Condition.of("false");
    }

    @Override
    public Map<String, UUID> create(Collection<String> names, @Nullable String createdAs, ImportContext context) {
        var role = roles.requireKey(Objects.requireNonNullElse(createdAs, StandardRoles.SALES))
                .id();
        var made = new HashMap<String, UUID>();
        names.stream().filter(name -> name.length() <= Member.MAX_NAME).forEach(name -> {
            var member = toInvite(name, address(name), context.member());
            member.assign(Set.of(), Set.of(role), null);
            members.persist(member);
            made.put(name, member.id());
        });
        members.flush();
        return made;
    }

    /** Nothing is mailed: whom to invite, and when, is for an administrator to say. */
    static Member toInvite(String name, @Nullable String email, MemberAccess by) {
        return new Member(
                name, email, by.language().toLanguageTag(), by.timeZone().getId());
    }

    private static @Nullable String address(String name) {
        try {
            return name.contains("@") ? EmailAddress.parse(name, "/email").value() : null;
        } catch (Problem e) {
            return null;
        }
    }
}
