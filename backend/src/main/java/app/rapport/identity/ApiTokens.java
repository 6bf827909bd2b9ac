package app.rapport.identity;

import app.rapport.identity.ApiTokenResource.ApiTokenInput;
import app.rapport.identity.ApiTokenResource.ApiTokenView;
import app.rapport.identity.signins.SignInEvent;
import app.rapport.identity.signins.SignInJournal;
import app.rapport.identity.signins.SignInKind;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.ApiTokenCode;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.Problem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens with which programs call the API: made by a person, within that person's rights. */
@Singleton
class ApiTokens {
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "api-tokens",
            Field.text("name", "t.name_key"),
            Field.reference("memberId", "t.member_id", "members"),
            Field.instant("createdAt", "t.created_at").sortable(),
            Field.instant("expiresAt", "t.expires_at"),
            Field.instant("lastUsedAt", "t.last_used_at"),
            Field.flag("revoked", "(t.revoked_at is not null)"));
    private static final ListSource SOURCE = new ListSource(
            SCHEMA,
            "api_token t",
            """
            t.id, t.version, t.name, t.member_id, m.name as member_name, t.ending, t.permissions, t.expires_at,
            t.last_used_at, t.revoked_at, t.created_at, t.updated_at""",
            "join member m on m.tenant_id = t.tenant_id and m.id = t.member_id",
            "-createdAt",
            "t.name_key like '%' || app_fold(:q) || '%'",
            false);

    private final ApiTokenRepository tokens;
    private final Lists lists;
    private final CurrentMember current;
    private final Tenancy tenancy;
    private final Clock clock;

    private final SignInJournal journal;

    ApiTokens(
            ApiTokenRepository tokens,
            Lists lists,
            CurrentMember current,
            Tenancy tenancy,
            Clock clock,
            SignInJournal journal) {
        this.tokens = tokens;
        this.lists = lists;
        this.current = current;
        this.tenancy = tenancy;
        this.clock = clock;
        this.journal = journal;
    }

    @Produces
    @Singleton
    static ResourceSchema schema() {
        return SCHEMA;
    }

    Page<ApiTokenView> page(ListQuery query) {
        return lists.page(query, SOURCE, visible(), (row, context) -> view(row, null));
    }

    ApiTokenView view(UUID id) {
        return view(id, null);
    }

    private ApiTokenView view(UUID id, @Nullable String secret) {
        return lists.one(id, SOURCE, visible(), (row, context) -> view(row, secret))
                .orElseThrow(Problem::notFound);
    }

    @Transactional
    ApiTokenView create(ApiTokenInput input) {
        current.get().requireSession();
        requireOwn(input.permissions());
        if (input.expiresAt() != null && !input.expiresAt().isAfter(clock.instant())) {
            throw Problem.invalid("/expiresAt", "out-of-range");
        }
        var permissions = input.permissions().stream().distinct().sorted().toList();
        var token = new ApiToken(current.id(), input.name().strip(), permissions, input.expiresAt());
        var code = ApiTokenCode.make(tenancy.require(), token.id());
        token.openedBy(code);
        tokens.persistAndFlush(token);
        journal.add(SignInEvent.of(SignInKind.TOKEN_MADE, current.id())
                .about(input.name().strip()));
        return view(token.id(), code.value());
    }

    @Transactional
    ApiTokenView revoke(UUID id, @Nullable IfMatch ifMatch) {
        var seen = view(id);
        IfMatch.check(ifMatch, seen);
        current.get().require("api-tokens:write", seen.member().id());
        tokens.require(id).revoke(clock.instant());
        tokens.flush();
        if (seen.revokedAt() == null) {
            journal.add(
                    SignInEvent.of(SignInKind.TOKEN_REVOKED, seen.member().id()).about(seen.name()));
        }
        return view(id);
    }

    private void requireOwn(List<String> permissions) {
        for (var index = 0; index < permissions.size(); index++) {
            if (!current.get().may(permissions.get(index))) {
                throw Problem.invalid("/permissions/" + index, "not-yours");
            }
        }
    }

    private Condition visible() {
        return current.visibility("api-tokens:read").on("t.member_id");
    }

    private ApiTokenView view(ResultSet row, @Nullable String secret) throws SQLException {
        var revokedAt = Rows.instantOrNull(row, "revoked_at");
        var member = Objects.requireNonNull(Ref.of(row, "member"));
        var can = revokedAt == null && current.get().may("api-tokens:write", member.id())
                ? List.of("revoke")
                : List.<String>of();
        return new ApiTokenView(
                Rows.id(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                member,
                row.getString("ending"),
                secret,
                List.of((String[]) row.getArray("permissions").getArray()),
                Rows.instantOrNull(row, "expires_at"),
                Rows.instantOrNull(row, "last_used_at"),
                revokedAt,
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                can);
    }
}
