package app.rapport.identity;

import app.rapport.platform.sql.TenantRecord;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who works in the organisation. Never deleted: what they did keeps their name. */
@Entity
@SuppressWarnings("NullAway.Init")
class Member extends TenantRecord {
    static final int MAX_NAME = 200;

    private String name;
    private @Nullable String email;
    private String language;
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private MemberState state = MemberState.TO_INVITE;

    private @Nullable UUID managerId;

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "team_id")
    private Set<UUID> teamIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "member_role", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "role_id")
    private Set<UUID> roleIds = new HashSet<>();

    protected Member() {}

    Member(String name, @Nullable String email, String language, String timeZone) {
        super(newId());
        introduce(name, email, language, timeZone);
    }

    final void introduce(String name, @Nullable String email, String language, String timeZone) {
        this.name = name;
        this.email = email;
        this.language = language;
        this.timeZone = timeZone;
    }

    void assign(Set<UUID> teams, Set<UUID> roles, @Nullable UUID manager) {
        if (!teamIds.equals(teams)) {
            teamIds.retainAll(teams);
            teamIds.addAll(teams);
        }
        if (!roleIds.equals(roles)) {
            roleIds.retainAll(roles);
            roleIds.addAll(roles);
        }
        managerId = manager;
    }

    void become(MemberState next) {
        state = next;
    }

    String name() {
        return name;
    }

    @Nullable String email() {
        return email;
    }

    String language() {
        return language;
    }

    String timeZone() {
        return timeZone;
    }

    MemberState state() {
        return state;
    }

    @Nullable UUID managerId() {
        return managerId;
    }

    Set<UUID> teamIds() {
        return Set.copyOf(teamIds);
    }

    Set<UUID> roleIds() {
        return Set.copyOf(roleIds);
    }
}
