package app.rapport.identity.signins;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** Writes the sign-in journal, in the transaction of what it tells of, where there is one. */
@Singleton
public class SignInJournal {
    private static final String ADD = """
            insert into sign_in_event
                (tenant_id, id, at, kind, method, member_id, actor_id, subject, address, user_agent)
            values (:tenant, :id, :at, :kind, :method, :member, :actor, :subject, :address, :userAgent)""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final CurrentMember current;
    private final Clock clock;

    SignInJournal(Jdbi jdbi, Tenancy tenancy, CurrentMember current, Clock clock) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.current = current;
        this.clock = clock;
    }

    /** By the caller of the request at hand. */
    public void add(SignInEvent event) {
        add(event, Device.current());
    }

    /** Before anybody is signed in, where the request's organisation is not yet known. */
    public void add(SignInEvent event, Device device) {
        var actor = current.orNull();
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("tenant", tenancy.require())
                .bind("id", TenantRecord.newId())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("kind", event.kind().name())
                .bind("method", event.method() == null ? null : event.method().name())
                .bind("member", event.member())
                .bind("actor", actor == null ? event.member() : actor.id())
                .bind("subject", event.subject())
                .bind("address", device.address())
                .bind("userAgent", device.userAgent())
                .execute());
    }
}
