package app.rapport.identity;

import app.rapport.identity.OrganisationResource.OrganisationDetailsView;
import app.rapport.identity.OrganisationResource.OrganisationInput;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What an organisation decides for all its members. */
@Singleton
class OrganisationSettings {
    private static final String READ = """
            select tenant_id, version, name, slug, currency, language, time_zone, second_factor_required,
                   created_at, updated_at
            from organisation where tenant_id = :tenant""";
    private static final String CHANGE = """
            update organisation set name = :name, second_factor_required = :required, version = version + 1,
                updated_at = now()
            where tenant_id = :tenant""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final MergePatch mergePatch;
    private final SecondFactorDemand demand;
    private final CurrentMember current;

    OrganisationSettings(
            Jdbi jdbi, Tenancy tenancy, MergePatch mergePatch, SecondFactorDemand demand, CurrentMember current) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.mergePatch = mergePatch;
        this.demand = demand;
        this.current = current;
    }

    OrganisationDetailsView read() {
        return read("");
    }

    private OrganisationDetailsView read(String locking) {
        var can = current.get().may("organisation:write") ? List.of("edit") : List.<String>of();
        return jdbi.withHandle(handle -> handle.createQuery(READ + locking)
                .bind("tenant", tenancy.require())
                .map((row, context) -> new OrganisationDetailsView(
                        Rows.id(row, "tenant_id"),
                        row.getLong("version"),
                        row.getString("name"),
                        row.getString("slug"),
                        row.getString("currency"),
                        row.getString("language"),
                        row.getString("time_zone"),
                        row.getBoolean("second_factor_required"),
                        Rows.instant(row, "created_at"),
                        Rows.instant(row, "updated_at"),
                        can))
                .one());
    }

    @Transactional
    OrganisationDetailsView edit(@Nullable IfMatch ifMatch, JsonNode patch) {
        var before = read(" for update");
        IfMatch.require(ifMatch, before);
        var input = mergePatch.apply(
                patch, new OrganisationInput(before.name(), before.secondFactorRequired()), OrganisationInput.class);
        jdbi.useHandle(handle -> handle.createUpdate(CHANGE)
                .bind("tenant", tenancy.require())
                .bind("name", input.name().strip())
                .bind("required", input.secondFactorRequired())
                .execute());
        return read();
    }

    /** Once the change is committed, so that what is remembered anew is the new. */
    void changed() {
        demand.forget();
    }
}
