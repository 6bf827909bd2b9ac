package app.rapport.identity;

import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Founds organisations: the tenant, its roles and its first administrator. */
@Singleton
@io.quarkus.arc.Unremovable
public class Organisations {
    private final Jdbi jdbi;
    private final EntityManager entities;
    private final RoleRepository roles;
    private final MemberRepository members;
    private final Credentials credentials;
    private final Event<OrganisationFounded> founded;

    Organisations(
            Jdbi jdbi,
            EntityManager entities,
            RoleRepository roles,
            MemberRepository members,
            Credentials credentials,
            Event<OrganisationFounded> founded) {
        this.jdbi = jdbi;
        this.entities = entities;
        this.roles = roles;
        this.members = members;
        this.credentials = credentials;
        this.founded = founded;
    }

    /**
     * @param slug what people type to name it, unique over all organisations
     * @param currency ISO 4217
     * @param timeZone of the IANA database
     */
    public record NewOrganisation(String slug, String name, String currency, String language, String timeZone) {}

    /** A member who can sign in at once: for the founding administrator and for demo data. */
    public record FirstMember(
            String name,
            String email,
            String password,
            String role,
            @Nullable String language) {}

    public boolean exists(String slug) {
        return jdbi.withHandle(handle -> handle.createQuery("select organisation_exists(:slug)")
                .bind("slug", slug)
                .mapTo(Boolean.class)
                .one());
    }

    /** Creates the organisation in a transaction of its own and answers its id. */
    public UUID found(NewOrganisation organisation, FirstMember administrator) {
        return found(organisation, administrator, () -> {});
    }

    /**
     * Creates the organisation whole: with what the features give a new one, and what the caller adds.
     *
     * @param furnish runs in the same transaction, in the new organisation
     */
    public UUID found(NewOrganisation organisation, FirstMember administrator, Runnable furnish) {
        var tenant = TenantRecord.newId();
        Tenancy.runAs(
                tenant,
                () -> io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> {
                    insert(tenant, organisation);
                    StandardRoles.ALL.forEach(
                            (key, permissions) -> roles.persist(new Role(key, StandardRoles.names(key), permissions)));
                    entities.flush();
                    add(organisation, administrator);
                    founded.fire(new OrganisationFounded(tenant, organisation.language()));
                    furnish.run();
                }));
        return tenant;
    }

    /** Adds an active member with a password, in the current organisation. */
    @Transactional
    public UUID add(NewOrganisation organisation, FirstMember first) {
        var member = new Member(
                first.name(),
                first.email(),
                first.language() == null ? organisation.language() : first.language(),
                organisation.timeZone());
        member.become(MemberState.ACTIVE);
        member.assign(Set.of(), Set.of(roles.requireKey(first.role()).id()), null);
        members.persist(member);
        entities.flush();
        credentials.set(member.id(), first.password());
        return member.id();
    }

    private void insert(UUID tenant, NewOrganisation organisation) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into organisation (tenant_id, slug, name, currency, language, time_zone)
                        values (:tenant, :slug, :name, :currency, :language, :timeZone)""")
                .bind("tenant", tenant)
                .bindMap(Map.of(
                        "slug", organisation.slug(),
                        "name", organisation.name(),
                        "currency", organisation.currency(),
                        "language", organisation.language(),
                        "timeZone", organisation.timeZone()))
                .execute());
    }
}
