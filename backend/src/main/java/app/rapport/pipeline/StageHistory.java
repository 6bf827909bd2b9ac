package app.rapport.pipeline;

import app.rapport.platform.sql.Rows;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Languages;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Which stages an opportunity has been in, from when to when, and who moved it there. */
@Singleton
class StageHistory {
    private static final String LEAVE = """
            update stage_history set left_at = :at
            where tenant_id = :tenant and opportunity_id = :opportunity and left_at is null""";
    private static final String ENTER = """
            insert into stage_history (tenant_id, id, opportunity_id, stage_id, entered_at, member_id)
            values (:tenant, :id, :opportunity, :stage, :at, :member)""";
    private static final String OF = """
            select s.id as stage_id, app_local_name(s.names, :language) as stage_name, h.entered_at, h.left_at,
                   m.id as member_id, m.name as member_name
            from stage_history h
            join stage s on s.tenant_id = h.tenant_id and s.id = h.stage_id
            left join member m on m.tenant_id = h.tenant_id and m.id = h.member_id
            where h.tenant_id = :tenant and h.opportunity_id = :opportunity
            order by h.entered_at, h.id""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final Languages languages;

    StageHistory(Jdbi jdbi, Tenancy tenancy, Languages languages) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.languages = languages;
    }

    record StageStay(
            Ref stage,
            Instant enteredAt,
            @Nullable Instant leftAt,
            @Nullable Ref member) {
        private static StageStay of(ResultSet row) throws SQLException {
            return new StageStay(
                    new Ref(Rows.id(row, "stage_id"), row.getString("stage_name")),
                    Rows.instant(row, "entered_at"),
                    Rows.instantOrNull(row, "left_at"),
                    Ref.of(row, "member"));
        }
    }

    /** Ends the stay in the stage before, if there was one. The opportunity's row must be locked or new. */
    void enter(UUID opportunity, UUID stage, Instant at, UUID member) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(LEAVE)
                    .bind("at", at.atOffset(ZoneOffset.UTC))
                    .bind("tenant", tenancy.require())
                    .bind("opportunity", opportunity)
                    .execute();
            handle.createUpdate(ENTER)
                    .bind("tenant", tenancy.require())
                    .bind("id", TenantRecord.newId())
                    .bind("opportunity", opportunity)
                    .bind("stage", stage)
                    .bind("at", at.atOffset(ZoneOffset.UTC))
                    .bind("member", member)
                    .execute();
        });
    }

    List<StageStay> of(UUID opportunity) {
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bind("language", languages.current().getLanguage())
                .bind("tenant", tenancy.require())
                .bind("opportunity", opportunity)
                .map((row, context) -> StageStay.of(row))
                .list());
    }
}
