package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.platform.MessagePlatform.Sent;
import io.kenh.zbstemplates.send.Parking.Which;
import io.kenh.zbstemplates.template.TemplateStore;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down how a try ended. */
final class Outcomes {
    static final Duration FIRST_LOOK = Duration.ofMinutes(5);
    private static final Duration BALANCE_PAUSE = Duration.ofMinutes(30);
    private static final Duration UNAVAILABLE_PAUSE = Duration.ofSeconds(30);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final Host host;
    private final TemplateStore templates;
    private final Limits limits;
    private final Quotas quotas;
    private final Teller teller;
    private final Parking parking;

    Outcomes(Host host, TemplateStore templates, Limits limits, Quotas quotas, Teller teller, Parking parking) {
        this.host = host;
        this.templates = templates;
        this.limits = limits;
        this.quotas = quotas;
        this.teller = teller;
        this.parking = parking;
    }

    /** @param document that heard of it */
    private record Met(
            Attempt attempt,
            Verdict verdict,
            Why why,
            @Nullable DocRef document) {}

    /** Together, but where that fails each for itself: what became of one is written whatever goes wrong with another. */
    void apply(List<Ended> ended) {
        if (ended.isEmpty()) {
            return;
        }
        try {
            write(ended).forEach(this::others);
        } catch (RuntimeException e) {
            if (ended.size() == 1) {
                throw e;
            }
            LOG.debug("{} outcomes are written one by one", ended.size(), e);
            alone(ended);
        }
    }

    private void alone(List<Ended> ended) {
        RuntimeException failure = null;
        for (var one : ended) {
            try {
                write(List.of(one)).forEach(this::others);
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private List<Met> write(List<Ended> ended) {
        var first = ended.getFirst().attempt();
        return host.db().write(em -> {
            var quota = quotas.lock(em, first.accountId(), first.companyId());
            var messages = Queue.locked(
                    em, ended.stream().map(one -> one.attempt().messageId()).toList());
            teller.hold(messages.values());
            return ended.stream()
                    .flatMap(one -> Stream.ofNullable(write(
                            em,
                            quota,
                            Objects.requireNonNull(messages.get(one.attempt().messageId())),
                            one)))
                    .toList();
        });
    }

    /** @return a refusal others may have to hear of */
    private @Nullable Met write(EntityManager em, AccountQuota quota, Message message, Ended ended) {
        var attempt = ended.attempt();
        boolean current = message.state() == MessageState.SENDING && message.triedAt(attempt.attemptedAt());
        switch (ended.result()) {
            case Sent.Accepted accepted -> accepted(em, quota, message, accepted, attempt.quotaHeard());
            case Sent.Refused refused -> {
                if (current) {
                    var verdict = refused(em, message, refused);
                    var why = verdict.why(refused.code(), refused.message());
                    return new Met(attempt, verdict, why, message.document());
                }
            }
            case Sent.NotNow notNow -> {
                if (current) {
                    notNow(em, message, notNow);
                }
            }
            case Sent.Unclear unclear -> {
                if (attempt.to().route() == Route.PHONE) {
                    quota.stale();
                }
                if (current) {
                    unclear(em, message, unclear);
                }
            }
        }
        return null;
    }

    /** A success counts however late: sending again would send it twice. */
    private void accepted(EntityManager em, AccountQuota quota, Message message, Sent.Accepted accepted, int heard) {
        if (accepted.remaining() == null) {
            // What goes by user id is not counted there.
            if (message.to().route() == Route.PHONE) {
                quota.stale();
            }
        } else {
            quotas.answered(em, quota, accepted.daily(), accepted.remaining(), heard);
        }
        if (message.sent(blank(accepted.externalId()), now(), now().plus(FIRST_LOOK))) {
            teller.tell(em, message);
        } else {
            teller.stand(em, message);
        }
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }

    private void notNow(EntityManager em, Message message, Sent.NotNow notNow) {
        var next = notNow.retryAt() == null ? now().plus(UNAVAILABLE_PAUSE) : notNow.retryAt();
        var why = new Why(notNow.reason(), 0, notNow.detail());
        becomes(em, message, MessageState.WAITING, why, next);
        Sender.wake(host, message.accountId(), next);
    }

    private void unclear(EntityManager em, Message message, Sent.Unclear unclear) {
        var next = now().plusSeconds(limits.current().amount("send.unknown-wait"));
        becomes(em, message, MessageState.UNKNOWN, Why.of("checking", 0, unclear.detail()), next);
        Sender.wake(host, message.accountId(), next);
    }

    private Verdict refused(EntityManager em, Message message, Sent.Refused refused) {
        var verdict = Verdict.of(message.to().route(), refused.code());
        var why = verdict.why(refused.code(), refused.message());
        switch (verdict) {
            case RETRY -> {
                if (message.attempts() >= limits.current().count("send.attempts")) {
                    becomes(em, message, MessageState.FAILED, why, null);
                } else {
                    waits(
                            em,
                            message,
                            why,
                            now().plus(PAUSES.get(Math.clamp(message.attempts() - 1, 0, PAUSES.size() - 1))));
                }
            }
            case QUOTA_DAY, QUOTA_TEMPLATE, PERSON_DAY -> waits(em, message, why, quotas.tomorrow());
            case QUOTA_MONTH -> waits(em, message, why, quotas.nextMonth());
            case NIGHT -> waits(em, message, why, quotas.morning());
            case BALANCE, ACCOUNT -> waits(em, message, why, now().plus(BALANCE_PAUSE));
            case NOT_BY_UID -> {
                var phone = templates.sendable(message.templateId());
                if (message.fallBack(phone.isEmpty() ? null : phone.get().pricePhone())) {
                    becomes(em, message, MessageState.QUEUED, why, now());
                } else {
                    becomes(em, message, MessageState.FAILED, why, null);
                }
            }
            case TEMPLATE, CONTENT, PHONE, NO_ACCOUNT, PERSON, PERSON_MONTH, OTHER ->
                becomes(em, message, MessageState.FAILED, why, null);
        }
        return verdict;
    }

    /** What the refusal says about other messages of the account. */
    private void others(Met met) {
        var attempt = met.attempt();
        var why = met.why();
        switch (met.verdict()) {
            case QUOTA_DAY -> park(attempt, Which.by(attempt.to().route()), met, why, quotas.tomorrow());
            case QUOTA_TEMPLATE -> park(attempt, Which.of(template(attempt)), met, why, quotas.tomorrow());
            case QUOTA_MONTH -> park(attempt, Which.PROMOTIONS, met, why, quotas.nextMonth());
            case BALANCE, ACCOUNT -> park(attempt, Which.ALL, met, why, now().plus(BALANCE_PAUSE));
            case RETRY,
                    NIGHT,
                    PERSON_DAY,
                    TEMPLATE,
                    CONTENT,
                    PHONE,
                    NO_ACCOUNT,
                    PERSON,
                    PERSON_MONTH,
                    NOT_BY_UID,
                    OTHER -> {}
        }
    }

    private void park(Attempt attempt, Which which, Met met, Why why, Instant until) {
        parking.others(attempt.accountId(), which, why, until, met.document());
    }

    private long template(Attempt attempt) {
        return host.db().read(em -> em.find(Message.class, attempt.messageId()).templateId());
    }

    private void waits(EntityManager em, Message message, Why why, Instant until) {
        becomes(em, message, MessageState.WAITING, why, until);
        Sender.wake(host, message.accountId(), until);
    }

    private void becomes(EntityManager em, Message message, MessageState state, Why why, @Nullable Instant next) {
        message.becomes(state, why, next, now());
        teller.tell(em, message);
    }

    private Instant now() {
        return host.clock().instant();
    }
}
