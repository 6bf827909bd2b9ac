package app.rapport.identity;

import app.rapport.identity.signins.Device;
import app.rapport.identity.signins.SignInEvent;
import app.rapport.identity.signins.SignInJournal;
import app.rapport.identity.signins.SignInKind;
import app.rapport.identity.signins.SignInMethod;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Open sign-ins. The refresh token changes with every use; a token used a second time means that somebody copied it, and
 * ends the session for both.
 */
@Singleton
class Sessions {
    private static final Duration LIFETIME = Duration.ofDays(30);

    /** Long enough to go from signing in to the settings. */
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    /** Two tabs of one browser may refresh with the same cookie at the same moment; that is not theft. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(10);

    private static final String ADD = """
            insert into session (tenant_id, id, member_id, token_hash, rotated_at, address, user_agent,
                                 created_at, last_used_at, expires_at, method, strong)
            values (:tenant, :id, :member, :hash, :now, :address, :userAgent, :now, :now, :expires, :method, :strong)""";
    private static final String FIND = """
            select member_id, token_hash, previous_hash, rotated_at from session
            where tenant_id = :tenant and id = :id and ended_at is null and expires_at > :now for update""";
    private static final String ROTATE = """
            update session set previous_hash = token_hash, token_hash = :hash, rotated_at = :now, last_used_at = :now
            where tenant_id = :tenant and id = :id""";
    private static final String LIST = """
            select id, created_at, last_used_at, address, user_agent from session
            where tenant_id = :tenant and member_id = :member and ended_at is null and expires_at > :now
            order by last_used_at desc limit 100""";
    private static final String JUST_OPENED = """
            select exists (select from session where tenant_id = :tenant and id = :id and created_at > :since)""";
    private static final String END = """
            update session set ended_at = :now
            where tenant_id = :tenant and member_id = :member and ended_at is null
              and (cast(:id as uuid) is null or id = :id) and (cast(:except as uuid) is null or id <> :except)""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final Clock clock;
    private final SignInJournal journal;

    Sessions(Jdbi jdbi, Tenancy tenancy, Clock clock, SignInJournal journal) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.clock = clock;
        this.journal = journal;
    }

    /** @param refreshToken absent when the same token was used twice within a moment: the newer cookie already stands */
    record Opened(UUID member, UUID session, @Nullable RefreshToken refreshToken) {}

    record SessionView(
            UUID id,
            Instant createdAt,
            Instant lastUsedAt,
            @Nullable String address,
            @Nullable String userAgent,
            boolean current) {}

    Opened open(UUID member, SignInMethod method, Device device) {
        var id = TenantRecord.newId();
        var token = RefreshToken.make(tenancy.require(), id);
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .bind("member", member)
                .bind("hash", token.hash())
                .bind("now", now())
                .bind("address", device.address())
                .bind("userAgent", device.userAgent())
                .bind("expires", now().plus(LIFETIME))
                .bind("method", method.name())
                .bind("strong", method.strong())
                .execute());
        return new Opened(member, id, token);
    }

    private record Stored(
            UUID member, String hash, @Nullable String previous, Instant rotatedAt) {}

    /** 401 for a token that is not the session's; a token already used ends the session first. */
    @Transactional(dontRollbackOn = Problem.class)
    Opened refresh(RefreshToken token, Device device) {
        var stored = jdbi.withHandle(handle -> handle.createQuery(FIND)
                        .bind("tenant", tenancy.require())
                        .bind("id", token.session())
                        .bind("now", now())
                        .map((row, context) -> new Stored(
                                row.getObject("member_id", UUID.class),
                                row.getString("token_hash"),
                                row.getString("previous_hash"),
                                row.getTimestamp("rotated_at").toInstant()))
                        .findOne())
                .orElseThrow(Sessions::expired);
        if (token.hash().equals(stored.hash())) {
            return rotate(token, stored.member());
        }
        var justRotated = token.hash().equals(stored.previous())
                && stored.rotatedAt().plus(SAME_MOMENT).isAfter(clock.instant());
        if (justRotated) {
            return new Opened(stored.member(), token.session(), null);
        }
        end(stored.member(), token.session(), null);
        journal.add(SignInEvent.of(SignInKind.SESSION_ENDED, stored.member()).by(SignInMethod.COPIED_COOKIE), device);
        throw expired();
    }

    private Opened rotate(RefreshToken used, UUID member) {
        var next = RefreshToken.make(used.tenant(), used.session());
        jdbi.useHandle(handle -> handle.createUpdate(ROTATE)
                .bind("tenant", used.tenant())
                .bind("id", used.session())
                .bind("hash", next.hash())
                .bind("now", now())
                .execute());
        return new Opened(member, used.session(), next);
    }

    List<SessionView> of(UUID member, @Nullable UUID current) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("tenant", tenancy.require())
                .bind("member", member)
                .bind("now", now())
                .map((row, context) -> {
                    var id = row.getObject("id", UUID.class);
                    return new SessionView(
                            Objects.requireNonNull(id),
                            row.getTimestamp("created_at").toInstant(),
                            row.getTimestamp("last_used_at").toInstant(),
                            row.getString("address"),
                            row.getString("user_agent"),
                            id.equals(current));
                })
                .list());
    }

    /**
     * @param id the one to end, or null for all of the member's
     * @param except one to leave open, or null
     * @return how many ended
     */
    int end(UUID member, @Nullable UUID id, @Nullable UUID except) {
        return jdbi.withHandle(handle -> handle.createUpdate(END)
                .bind("tenant", tenancy.require())
                .bind("member", member)
                .bind("id", id)
                .bind("except", except)
                .bind("now", now())
                .execute());
    }

    /** By somebody else: ends all of a member's sessions, and the journal says so. */
    void shutOut(UUID member) {
        if (end(member, null, null) > 0) {
            journal.add(SignInEvent.of(SignInKind.SESSION_ENDED, member));
        }
    }

    boolean justOpened(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(JUST_OPENED)
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .bind("since", now().minus(JUST_NOW))
                .mapTo(Boolean.class)
                .one());
    }

    /** More than a password has now been shown in it. */
    void strengthen(UUID id) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update session set strong = true where tenant_id = :tenant and id = :id")
                        .bind("tenant", tenancy.require())
                        .bind("id", id)
                        .execute());
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Problem expired() {
        return Problem.of("unauthenticated").detail("refresh-expired");
    }
}
