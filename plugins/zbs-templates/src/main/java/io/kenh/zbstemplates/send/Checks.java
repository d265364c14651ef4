package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.platform.MessagePlatform;
import io.kenh.zbstemplates.platform.MessagePlatform.Quota;
import io.kenh.zbstemplates.platform.PlatformException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out about a message whose sending had no answer: by its id where a receipt brought one, by the person's history, by the platform's
 * counter. Only a proof that it did not arrive lets it be sent again; without one a person decides.
 */
final class Checks {
    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
    private static final Duration CLOCKS_APART = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMinutes(1);

    private sealed interface Found {
        /** @param at when it was received; null when it is on its way */
        record Arrived(
                @Nullable String externalId, @Nullable Instant at) implements Found {}

        record Absent() implements Found {}

        /** @param quota as it stands now, to be compared; null without */
        record Unsure(String why, @Nullable Quota quota) implements Found {}
    }

    private final Host host;
    private final MessagePlatform platform;
    private final Limits limits;
    private final Quotas quotas;
    private final Teller teller;

    Checks(Host host, MessagePlatform platform, Limits limits, Quotas quotas, Teller teller) {
        this.host = host;
        this.platform = platform;
        this.limits = limits;
        this.quotas = quotas;
        this.teller = teller;
    }

    void run(Attempt attempt) {
        var found = find(attempt);
        host.db().write(em -> {
            var quota = quotas.lock(em, attempt.accountId(), attempt.companyId());
            var message = em.find(Message.class, attempt.messageId(), LockModeType.PESSIMISTIC_WRITE);
            if (message.state() == MessageState.UNKNOWN && message.triedAt(attempt.attemptedAt())) {
                settle(em, quota, message, found, attempt.quotaHeard());
            }
            return true;
        });
    }

    private Found find(Attempt attempt) {
        try {
            var external = attempt.externalId();
            if (external != null) {
                var status = platform.status(attempt.accountId(), external);
                return switch (status.delivery()) {
                    case RECEIVED -> new Found.Arrived(external, status.at());
                    case PENDING -> new Found.Arrived(external, null);
                    case NONE -> new Found.Absent();
                };
            }
            var userId = attempt.to().userId();
            if (attempt.to().route() == Route.UID && userId != null) {
                var since = attempt.attemptedAt().minus(CLOCKS_APART);
                return platform.inHistory(attempt.accountId(), userId, attempt.title(), since)
                        .filter(id -> !taken(attempt.accountId(), id))
                        .<Found>map(id -> new Found.Arrived(id, null))
                        .orElseGet(() -> new Found.Unsure("not in the history yet", null));
            }
            return new Found.Unsure("", platform.quota(attempt.accountId()));
        } catch (PlatformException e) {
            LOG.info("message {}: outcome still unknown: {}", attempt.messageId(), e.getMessage());
            return new Found.Unsure(String.valueOf(e.getMessage()), null);
        }
    }

    private boolean taken(long account, String external) {
        return host.db().write(em -> Queue.byExternal(em, account, external).isPresent());
    }

    private void settle(EntityManager em, AccountQuota quota, Message message, Found found, int heard) {
        var now = host.clock().instant();
        switch (found) {
            case Found.Arrived arrived -> {
                var at = arrived.at();
                message.sent(arrived.externalId(), now, now.plus(LOOK));
                if (at != null) {
                    message.progress(MessageState.DELIVERED, at, null);
                }
                teller.tell(em, message);
            }
            case Found.Absent absent -> again(em, message, now);
            case Found.Unsure unsure -> {
                if (unsure.quota() != null && absent(em, quota, message, unsure.quota())) {
                    again(em, message, now);
                } else {
                    unsure(em, message, unsure.why(), now);
                }
                if (unsure.quota() != null) {
                    quotas.read(em, quota, unsure.quota(), heard);
                }
            }
        }
    }

    /**
     * The counter has not moved by more than what was certainly sent: the platform never counted this one. Any other movement (another
     * program, a new day, a higher quota) proves nothing.
     */
    private boolean absent(EntityManager em, AccountQuota quota, Message message, Quota now) {
        var before = message.row().quotaBefore();
        var quotaAt = message.row().quotaAt();
        var since = quotaAt == null ? message.attemptedAt() : quotaAt;
        var figures = quota.figures(quotas.today());
        if (before == null
                || since == null
                || now.remaining() == null
                || !quota.steadySince(since, quotas.today())
                || !java.util.Objects.equals(figures.daily(), now.daily())) {
            return false;
        }
        long accepted = Queue.accepted(em, message.accountId(), since, message.id());
        return now.remaining() == before - accepted;
    }

    private void again(EntityManager em, Message message, Instant now) {
        message.becomes(MessageState.QUEUED, Why.of("not-arrived"), now, now);
        teller.tell(em, message);
        Sender.wake(host, message.accountId(), now);
    }

    private void unsure(EntityManager em, Message message, String detail, Instant now) {
        var tried = message.attemptedAt() == null ? now : message.attemptedAt();
        var passed = Duration.between(tried, now);
        if (passed.toSeconds() >= limits.current().amount("send.timeout")) {
            message.becomes(MessageState.UNKNOWN, Why.of("never-known", 0, detail), null, now);
            teller.tell(em, message);
            return;
        }
        var soon = Duration.ofSeconds(limits.current().amount("send.unknown-again"));
        var pause = passed.compareTo(Duration.ofMinutes(30)) < 0 ? soon : Duration.ofHours(1);
        message.release(now.plus(pause));
        Sender.wake(host, message.accountId(), now.plus(pause));
    }
}
