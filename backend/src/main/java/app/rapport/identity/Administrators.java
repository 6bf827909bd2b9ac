package app.rapport.identity;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** An organisation that nobody can manage any more is lost: the last who can stays. */
@Singleton
class Administrators {
    /** One change at a time, so that two administrators cannot unseat each other at the same moment. */
    private static final String ONE_AT_A_TIME = "select 1 from organisation where tenant_id = :tenant for update";

    private static final String SOMEBODY = """
            select exists (
                select from member m
                where m.tenant_id = :tenant and m.state = 'ACTIVE' and 2 = (
                    select count(distinct p.permission)
                    from member_role r
                    join role_permission p on p.tenant_id = r.tenant_id and p.role_id = r.role_id
                    where r.tenant_id = m.tenant_id and r.member_id = m.id and p.scope = 'ORGANISATION'
                      and p.permission in ('members:write', 'roles:write')))""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    Administrators(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    /** 409 when the present transaction would leave no active member who may change members and roles. */
    void requireSomebody() {
        jdbi.useHandle(handle -> {
            handle.createQuery(ONE_AT_A_TIME)
                    .bind("tenant", tenancy.require())
                    .mapTo(Integer.class)
                    .one();
            var somebody = handle.createQuery(SOMEBODY)
                    .bind("tenant", tenancy.require())
                    .mapTo(Boolean.class)
                    .one();
            if (!somebody) {
                throw Problem.of("conflict").detail("last-administrator");
            }
        });
    }
}
