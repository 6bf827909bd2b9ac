package app.rapport.identity.sso;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What administrators do with identity providers. */
@Singleton
class IdentityProviders {
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "identity-providers", Field.text("name", "p.name_key").sortable(), Field.flag("active", "p.active"));
    private static final ListSource SOURCE = new ListSource(
            SCHEMA, "identity_provider p", """
            p.id, p.version, p.name, p.issuer, p.client_id, p.domains, p.active, p.password_allowed, p.created_at,
            p.updated_at""", "", "name", "p.name_key like '%' || app_fold(:q) || '%'", false);

    private final IdentityProviderRepository providers;
    private final ClientSecrets secrets;
    private final MemberAccounts accounts;
    private final ProviderHosts hosts;
    private final OpenId openId;
    private final Lists lists;
    private final CurrentMember current;
    private final MergePatch mergePatch;

    IdentityProviders(
            IdentityProviderRepository providers,
            ClientSecrets secrets,
            MemberAccounts accounts,
            ProviderHosts hosts,
            OpenId openId,
            Lists lists,
            CurrentMember current,
            MergePatch mergePatch) {
        this.providers = providers;
        this.secrets = secrets;
        this.accounts = accounts;
        this.hosts = hosts;
        this.openId = openId;
        this.lists = lists;
        this.current = current;
        this.mergePatch = mergePatch;
    }

    @Produces
    @Singleton
    static ResourceSchema schema() {
        return SCHEMA;
    }

    Page<IdentityProviderView> page(ListQuery query) {
        return lists.page(query, SOURCE, Condition.TRUE, (row, context) -> view(row));
    }

    IdentityProviderView require(UUID id) {
        return lists.one(id, SOURCE, Condition.TRUE, (row, context) -> view(row))
                .orElseThrow(Problem::notFound);
    }

    @Transactional
    IdentityProviderView create(IdentityProviderInput input) {
        current.get().requireSession();
        check(input);
        var provider = new IdentityProvider(input);
        providers.persistAndFlush(provider);
        secrets.keep(provider.id(), secretOf(input));
        return require(provider.id());
    }

    /** With another issuer the secret is asked for again, so that it only ever goes where it was meant for. */
    @Transactional
    IdentityProviderView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        current.get().requireSession();
        IfMatch.require(ifMatch, require(id));
        var provider = providers.require(id);
        var before = provider.input();
        var input = mergePatch.apply(patch, before, IdentityProviderInput.class);
        check(input);
        provider.enter(input);
        if (input.clientSecret() != null || !input.issuer().strip().equals(before.issuer())) {
            secrets.keep(id, secretOf(input));
        }
        if (provider.isElsewhereThan(before)) {
            accounts.forget(id);
        }
        providers.flush();
        return require(id);
    }

    @Transactional
    void delete(UUID id, @Nullable IfMatch ifMatch) {
        current.get().requireSession();
        IfMatch.require(ifMatch, require(id));
        providers.delete(providers.require(id));
        providers.flush();
    }

    ProviderCheckView check(UUID id) {
        current.get().requireSession();
        return openId.check(require(id).issuer());
    }

    private void check(IdentityProviderInput input) {
        var issuer = input.issuer().strip();
        if (!hosts.isAcceptable(issuer) || issuer.contains("?")) {
            throw Problem.invalid("/issuer", "refused-issuer");
        }
        for (var domain : input.plainDomains()) {
            if (!DOMAIN.matcher(domain).matches()) {
                throw Problem.invalid("/domains", "invalid-domain", domain);
            }
        }
    }

    private static String secretOf(IdentityProviderInput input) {
        var secret = input.clientSecret();
        if (secret == null || secret.isBlank()) {
            throw Problem.invalid("/clientSecret", "required");
        }
        return secret.strip();
    }

    private IdentityProviderView view(ResultSet row) throws SQLException {
        var access = current.get();
        var can = access.may("organisation:write") && access.session() != null
                ? List.of("edit", "delete", "check")
                : List.<String>of();
        return new IdentityProviderView(
                Rows.id(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("client_id"),
                List.of((String[]) row.getArray("domains").getArray()),
                row.getBoolean("active"),
                row.getBoolean("password_allowed"),
                openId.redirectAddress().toString(),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                can);
    }
}
