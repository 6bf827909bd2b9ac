package app.rapport.identity;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.value.EmailAddress;
import app.rapport.platform.value.Locales;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members of the organisation: named, invited, at work, deactivated. */
@Singleton
class Members {
    private final MemberRepository members;
    private final MemberReader reader;
    private final MailedTokens mailedTokens;
    private final MemberMail mail;
    private final Sessions sessions;
    private final PasswordChange passwords;
    private final Administrators administrators;
    private final Reach reach;
    private final TeamReach teamReach;
    private final CurrentMember current;
    private final MergePatch mergePatch;

    Members(
            MemberRepository members,
            MemberReader reader,
            MailedTokens mailedTokens,
            MemberMail mail,
            Sessions sessions,
            PasswordChange passwords,
            Administrators administrators,
            Reach reach,
            TeamReach teamReach,
            CurrentMember current,
            MergePatch mergePatch) {
        this.members = members;
        this.reader = reader;
        this.mailedTokens = mailedTokens;
        this.mail = mail;
        this.sessions = sessions;
        this.passwords = passwords;
        this.administrators = administrators;
        this.reach = reach;
        this.teamReach = teamReach;
        this.current = current;
        this.mergePatch = mergePatch;
    }

    @Transactional
    MemberView create(MemberInput input) {
        var member = new Member(input.name().strip(), email(input), language(input), timeZone(input));
        reach.requireToGive(Set.of(), orNone(input.roleIds()), "/roleIds");
        assign(member, input);
        members.persist(member);
        members.flush();
        teamReach.requireNoneSince(Set.of(), Set.of(member.id()), Set.of(), "/teamIds");
        return input.email() == null ? view(member.id()) : invite(member.id(), null);
    }

    @Transactional
    MemberView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        var seen = view(id);
        IfMatch.require(ifMatch, seen);
        var member = members.require(id);
        var input = mergePatch.apply(patch, inputOf(member), MemberInput.class);
        reach.requireToReaddress(member, email(input));
        reach.requireToGive(member.roleIds(), orNone(input.roleIds()), "/roleIds");
        var before = teamReach.beyond(Set.of(id), Set.of());
        member.introduce(input.name().strip(), email(input), language(input), timeZone(input));
        assign(member, input);
        members.flush();
        teamReach.requireNoneSince(before, Set.of(id), Set.of(), "/teamIds");
        administrators.requireSomebody();
        return view(id);
    }

    @Transactional
    void editSelf(UUID id, JsonNode patch) {
        var member = members.require(id);
        var input = mergePatch.apply(
                patch,
                new MeResource.EditMe(member.name(), member.language(), member.timeZone()),
                MeResource.EditMe.class);
        member.introduce(
                input.name().strip(),
                member.email(),
                Locales.language(input.language(), "/language"),
                Locales.timeZone(input.timeZone(), "/timeZone"));
        members.flush();
    }

    /** Mails the link only once the change is committed, so that no link leads to a member who is not there. */
    @Transactional
    MemberView invite(UUID id, @Nullable IfMatch ifMatch) {
        IfMatch.check(ifMatch, view(id));
        var member = members.require(id);
        if (member.state() == MemberState.ACTIVE || member.state() == MemberState.DEACTIVATED) {
            throw Problem.of("conflict");
        }
        if (member.email() == null) {
            throw Problem.invalid("/email", "required");
        }
        member.become(MemberState.INVITED);
        members.flush();
        var token = mailedTokens.make(id, MailedTokens.Purpose.INVITATION);
        mail.afterCommit(() -> mail.invitation(id, token));
        return view(id);
    }

    @Transactional
    MemberView deactivate(UUID id, @Nullable IfMatch ifMatch) {
        IfMatch.check(ifMatch, view(id));
        if (id.equals(current.id())) {
            throw Problem.of("conflict").detail("own-account");
        }
        members.require(id).become(MemberState.DEACTIVATED);
        members.flush();
        administrators.requireSomebody();
        sessions.shutOut(id);
        return view(id);
    }

    @Transactional
    MemberView reactivate(UUID id, @Nullable IfMatch ifMatch) {
        IfMatch.check(ifMatch, view(id));
        var member = members.require(id);
        if (member.state() != MemberState.DEACTIVATED) {
            throw Problem.of("conflict");
        }
        member.become(passwords.exists(id) ? MemberState.ACTIVE : MemberState.TO_INVITE);
        members.flush();
        return view(id);
    }

    private MemberView view(UUID id) {
        return reader.require(id, current.visibility("members:read"));
    }

    private static void assign(Member member, MemberInput input) {
        if (member.id().equals(input.managerId())) {
            throw Problem.invalid("/managerId", "invalid");
        }
        member.assign(orNone(input.teamIds()), orNone(input.roleIds()), input.managerId());
    }

    private static MemberInput inputOf(Member member) {
        return new MemberInput(
                member.name(),
                member.email(),
                member.language(),
                member.timeZone(),
                member.teamIds(),
                member.roleIds(),
                member.managerId());
    }

    private static Set<UUID> orNone(@Nullable Set<UUID> ids) {
        return Objects.requireNonNullElse(ids, Set.of());
    }

    private static @Nullable String email(MemberInput input) {
        return input.email() == null
                ? null
                : EmailAddress.parse(input.email(), "/email").value();
    }

    private String language(MemberInput input) {
        return input.language() == null
                ? current.get().language().toLanguageTag()
                : Locales.language(input.language(), "/language");
    }

    private String timeZone(MemberInput input) {
        return input.timeZone() == null
                ? current.get().timeZone().getId()
                : Locales.timeZone(input.timeZone(), "/timeZone");
    }
}
