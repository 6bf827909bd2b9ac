package app.rapport.identity;

import app.rapport.platform.sql.TenantRecord;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members who work together and see each other's records. */
@Entity
@SuppressWarnings("NullAway.Init")
class Team extends TenantRecord {
    private String name;
    private @Nullable UUID parentId;

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "member_id")
    private Set<UUID> memberIds = new HashSet<>();

    protected Team() {}

    Team(String name, @Nullable UUID parentId, Set<UUID> members) {
        super(newId());
        arrange(name, parentId, members);
    }

    final void arrange(String name, @Nullable UUID parentId, Set<UUID> members) {
        this.name = name;
        this.parentId = parentId;
        if (!memberIds.equals(members)) {
            memberIds.retainAll(members);
            memberIds.addAll(members);
        }
    }

    TeamResource.TeamInput input() {
        return new TeamResource.TeamInput(name, parentId, Set.copyOf(memberIds));
    }
}
