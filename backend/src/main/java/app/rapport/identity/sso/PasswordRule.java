package app.rapport.identity.sso;

import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether a member must come in through a provider. Those who can repair the organisation's settings or its roles never
 * have to: a provider that is gone must not lock everybody out.
 */
@Singleton
public class PasswordRule {
    private static final String ONLY_SINGLE_SIGN_ON = """
            select exists (
                select from member m
                join identity_provider p on p.tenant_id = m.tenant_id and p.active and not p.password_allowed
                    and p.domains @> array[substring(m.email from '[^@]*$')]
                where m.tenant_id = :tenant and m.id = :member)
            and not exists (
                select from member_role r
                join role_permission p on p.tenant_id = r.tenant_id and p.role_id = r.role_id
                where r.tenant_id = :tenant and r.member_id = :member and p.scope = 'ORGANISATION'
                  and p.permission in ('organisation:write', 'roles:write'))""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    PasswordRule(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    public boolean forbids(UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery(ONLY_SINGLE_SIGN_ON)
                .bind("tenant", tenancy.require())
                .bind("member", member)
                .mapTo(Boolean.class)
                .one());
    }
}
