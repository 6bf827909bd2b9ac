package app.rapport.exchange.webhook;

import app.rapport.platform.journal.ChangeFeed;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What people do with webhooks. */
@Singleton
class Webhooks {
    private final WebhookRepository webhooks;
    private final WebhookReader reader;
    private final EventTypes events;
    private final WebhookHosts targets;
    private final Secrets secrets;
    private final ChangeFeed feed;
    private final Jdbi jdbi;
    private final CurrentMember current;
    private final MergePatch mergePatch;
    private final int most;

    Webhooks(
            WebhookRepository webhooks,
            WebhookReader reader,
            EventTypes events,
            WebhookHosts targets,
            Secrets secrets,
            ChangeFeed feed,
            Jdbi jdbi,
            CurrentMember current,
            MergePatch mergePatch,
            @ConfigProperty(name = "rapport.webhooks.most") int most) {
        this.webhooks = webhooks;
        this.reader = reader;
        this.events = events;
        this.targets = targets;
        this.secrets = secrets;
        this.feed = feed;
        this.jdbi = jdbi;
        this.current = current;
        this.mergePatch = mergePatch;
        this.most = most;
    }

    /** It tells of what happens from now on. */
    @Transactional
    WebhookView create(WebhookInput input) {
        current.get().requireSession();
        check(input);
        requireRoom();
        var webhook = new Webhook(current.id(), input);
        webhooks.persistAndFlush(webhook);
        var from = feed.end();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into webhook_progress (tenant_id, webhook_id, transaction, seq)
                        values (:tenant, :webhook, :transaction, :seq)""")
                .bind("tenant", current.tenant())
                .bind("webhook", webhook.id())
                .bind("transaction", from.transaction())
                .bind("seq", from.seq())
                .execute());
        return reader.withSecret(webhook.id(), secrets.add(webhook.id()));
    }

    /** 409 when the organisation has as many as it may: each takes part of the work of looking what is due, and of sending. */
    private void requireRoom() {
        var count = jdbi.withHandle(handle -> {
            handle.createQuery("select cast(pg_advisory_xact_lock(hashtext('webhooks'), hashtext(:tenant)) as text)")
                    .bind("tenant", current.tenant().toString())
                    .mapTo(String.class)
                    .one();
            return handle.createQuery("select count(*) from webhook where tenant_id = :tenant")
                    .bind("tenant", current.tenant())
                    .mapTo(Integer.class)
                    .one();
        });
        if (count >= most) {
            throw Problem.of("conflict").detail("too-many-webhooks", most);
        }
    }

    @Transactional
    WebhookView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        var seen = reader.require(id);
        IfMatch.require(ifMatch, seen);
        current.get().require("webhooks:write", seen.member().id());
        var webhook = webhooks.require(id);
        var before = webhook.input();
        var input = mergePatch.apply(patch, before, WebhookInput.class);
        if (!onlySwitched(before, input)) {
            requireOwn(webhook);
            check(input);
        }
        webhook.enter(input);
        webhooks.flush();
        if (input.activeOrDefault()) {
            beginAgain(id);
        }
        return reader.require(id);
    }

    private static boolean onlySwitched(WebhookInput before, WebhookInput after) {
        return after.equals(
                new WebhookInput(before.name(), before.url(), before.events(), before.filter(), after.active()));
    }

    /** Goes on where it stopped, at once, with all that waits for its time. */
    private void beginAgain(UUID id) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update webhook_progress
                            set failed_at = null, failed_for = null, failures = 0, failing_since = null, due_at = now()
                            where tenant_id = :tenant and webhook_id = :webhook""")
                    .bind("tenant", current.tenant())
                    .bind("webhook", id)
                    .execute();
            handle.createUpdate("""
                            update webhook_delivery set due_at = now()
                            where tenant_id = :tenant and webhook_id = :webhook and state = 'PENDING' and due_at > now()""")
                    .bind("tenant", current.tenant())
                    .bind("webhook", id)
                    .execute();
        });
    }

    @Transactional
    void delete(UUID id, @Nullable IfMatch ifMatch) {
        var seen = reader.require(id);
        IfMatch.require(ifMatch, seen);
        current.get().require("webhooks:write", seen.member().id());
        webhooks.delete(webhooks.require(id));
        webhooks.flush();
    }

    /** Messages are signed with the old secret, too, for a day. */
    @Transactional
    WebhookView rotate(UUID id) {
        reader.require(id);
        requireOwn(webhooks.require(id));
        return reader.withSecret(id, secrets.renew(id));
    }

    private void check(WebhookInput input) {
        if (!targets.isAcceptable(input.url().strip())) {
            throw Problem.invalid("/url", "refused-address");
        }
        events.check(input.events(), input.filter(), current.get());
    }

    private void requireOwn(Webhook webhook) {
        current.get().requireSession();
        current.get().require("webhooks:write", webhook.memberId());
        if (!webhook.memberId().equals(current.id())) {
            throw Problem.of("forbidden");
        }
    }
}
