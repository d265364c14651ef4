package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.platform.TemplatePlatform.Account;
import io.kenh.zbstemplates.ready.Guards;
import io.kenh.zbstemplates.send.Turns.Unreadable;
import io.kenh.zbstemplates.template.TemplateStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what is done next for an account. */
final class Claims {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    /** How long nobody asks again for a quota that could not be told. */
    private static final Duration WITHOUT_QUOTA = Duration.ofMinutes(1);

    private static final Duration ACCOUNT_PAUSE = Duration.ofMinutes(2);

    sealed interface Step {
        record Send(List<Attempt> attempts) implements Step {}

        record Check(Attempt attempt) implements Step {}

        /** The quota's figures are not certain: ask first. */
        record Ask() implements Step {}

        /** Nothing may begin before one of those on the way has ended. */
        record Wait() implements Step {}

        /** Again from the start. */
        record Next() implements Step {}

        record Stop() implements Step {}
    }

    private final Host host;
    private final TemplatePlatform accounts;
    private final TemplateStore templates;
    private final Limits limits;
    private final Quotas quotas;
    private final Teller teller;
    private final Parking parking;
    private final Guards guards;
    private final Map<Long, Instant> blind = new ConcurrentHashMap<>();

    Claims(
            Host host,
            TemplatePlatform accounts,
            TemplateStore templates,
            Limits limits,
            Quotas quotas,
            Teller teller,
            Parking parking) {
        this.host = host;
        this.accounts = accounts;
        this.templates = templates;
        this.limits = limits;
        this.quotas = quotas;
        this.teller = teller;
        this.parking = parking;
        this.guards = new Guards(host);
    }

    /** @param own those this run has on the way @param most so many more may go */
    Step next(long accountId, OnTheWay own, int most) {
        var account = accounts.account(accountId);
        if (account.isEmpty()) {
            return new Step.Stop();
        }
        if (!account.get().usable()) {
            var until = host.clock().instant().plus(ACCOUNT_PAUSE);
            parking.account(
                    accountId, Why.of("account-unusable", 0, account.get().name()), until);
            return new Step.Stop();
        }
        try {
            return host.db().write(em -> next(em, account.get(), own, most));
        } catch (Unreadable e) {
            if (e.messages().size() > 1) {
                // Asked alone it is certain which one it is.
                return next(accountId, own, 1);
            }
            LOG.warn("{}", e.getMessage(), e.getCause());
            return host.db().write(em -> failed(em, e.messages().getFirst()));
        }
    }

    /** Whatever its document is, the others must not wait for it for ever. */
    private Step failed(EntityManager em, long id) {
        var message = em.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (message != null && message.state().waits()) {
            message.becomes(
                    MessageState.FAILED,
                    Why.of("document-unreadable"),
                    null,
                    host.clock().instant());
            teller.tell(em, message);
        }
        return new Step.Next();
    }

    private Step next(EntityManager em, Account account, OnTheWay own, int most) {
        var now = host.clock().instant();
        var quota = quotas.lock(em, account.id(), account.companyId());
        if (Queue.busy(em, account.id(), own, now)) {
            return new Step.Stop();
        }
        // No look at an unknown outcome meanwhile: it would meet a message whose answer is still on its way.
        var unclear = own.isEmpty() ? unclear(em, account, quota, own, now) : Optional.<Step>empty();
        if (unclear.isPresent()) {
            return unclear.get();
        }
        var due = Queue.due(em, account.id(), own, now, most);
        if (due.isEmpty()) {
            return own.isEmpty() ? new Step.Stop() : new Step.Wait();
        }
        return claim(em, quota, due, own, now);
    }

    /** Calls that a crash or a lost answer left without an outcome. */
    private Optional<Step> unclear(EntityManager em, Account account, AccountQuota quota, OnTheWay own, Instant now) {
        var dead = Queue.first(em, account.id(), MessageState.SENDING, own, now);
        if (dead.isPresent()) {
            var wait = Duration.ofSeconds(limits.current().amount("send.unknown-wait"));
            dead.get().becomes(MessageState.UNKNOWN, Why.of("interrupted"), now.plus(wait), now);
            quota.stale();
            teller.tell(em, dead.get());
            Sender.wake(host, account.id(), now.plus(wait));
            return Optional.of(new Step.Next());
        }
        return Queue.first(em, account.id(), MessageState.UNKNOWN, own, now).<Step>map(unknown -> {
            unknown.checking(lease(now));
            return new Step.Check(attempt(unknown, version(em, unknown), quota, now));
        });
    }

    /** As many as may go together now, in their order. */
    private Step claim(EntityManager em, AccountQuota quota, List<Message> due, OnTheWay own, Instant now) {
        var turns = Turns.of(host, templates, guards, limits, em, due);
        var attempts = new ArrayList<Attempt>();
        long counted = own.byPhone();
        for (var message : due) {
            var turn = settle(em, message, turns, now);
            if (turn == null) {
                continue;
            }
            boolean byPhone = message.to().route() == Route.PHONE;
            var left = quota.certain(quotas.today());
            var before = byPhone ? before(quota, message, counted, left, now) : Optional.<Step>empty();
            if (before.isPresent()) {
                return attempts.isEmpty() ? before.get() : new Step.Send(attempts);
            }
            message.says(host.json().write(new TreeMap<>(turn.texts())));
            message.begin(byPhone ? own.mark(left, now) : null, now, lease(now));
            attempts.add(attempt(message, turns.version(message), quota, now));
            counted += byPhone ? 1 : 0;
        }
        return attempts.isEmpty() ? new Step.Next() : new Step.Send(attempts);
    }

    /** What comes before one more by phone. @param counted how many of them are on the way */
    private Optional<Step> before(AccountQuota quota, Message message, long counted, @Nullable Long left, Instant now) {
        if (counted > 0) {
            return quota.allows(counted + 1, quotas.today()) ? Optional.empty() : Optional.of(new Step.Wait());
        }
        return left == null && !blind(message.accountId(), now) ? Optional.of(new Step.Ask()) : Optional.empty();
    }

    /** @return what it says; null when it does not go now, and why is written down */
    private @Nullable Turn settle(EntityManager em, Message message, Turns turns, Instant now) {
        if (!turns.inUse(message)) {
            return stays(em, message, MessageState.FAILED, Why.of("template-not-in-use"), null, now);
        }
        if (turns.ofAnother(message)) {
            return stays(em, message, MessageState.CANCELLED, Why.of("customer-changed"), null, now);
        }
        var turn = turns.turn(message);
        var unfit = turn.unfit();
        if (!unfit.equals(Why.NOTHING)) {
            // What no longer fits for its values alone is somebody's to put right and send again.
            var state = unfit.is("document-changed") ? MessageState.FAILED : MessageState.CANCELLED;
            return stays(em, message, state, unfit, null, now);
        }
        if (turns.unwished(message)) {
            return stays(em, message, MessageState.CANCELLED, Why.of("no-contact"), null, now);
        }
        var phone = turns.phone(message);
        if (!Objects.equals(phone, message.to().phone())) {
            return moved(em, message, phone, now);
        }
        if (message.tag() == Tag.PROMOTION && quotas.night()) {
            Sender.wake(host, message.accountId(), quotas.morning());
            return stays(em, message, MessageState.WAITING, Why.of("night"), quotas.morning(), now);
        }
        return turn;
    }

    /** Not at once: only the next claim knows whether something else is on the way to that number. */
    private @Nullable Turn moved(EntityManager em, Message message, @Nullable String phone, Instant now) {
        boolean byPhone = message.to().route() == Route.PHONE;
        if (byPhone && phone == null) {
            return stays(em, message, MessageState.CANCELLED, Why.of("no-phone"), null, now);
        }
        message.reaches(phone);
        if (byPhone) {
            message.becomes(MessageState.QUEUED, Why.of("phone-changed"), message.dueAt(), now);
            teller.record(em, message);
        }
        return null;
    }

    private @Nullable Turn stays(
            EntityManager em, Message message, MessageState state, Why why, @Nullable Instant next, Instant now) {
        message.becomes(state, why, next, now);
        teller.tell(em, message);
        return null;
    }

    private boolean blind(long account, Instant now) {
        var until = blind.get(account);
        return until != null && until.isAfter(now);
    }

    /** Messages go on; only the proof by the platform's counter is missing for a while. */
    void withoutQuota(long account) {
        blind.put(account, host.clock().instant().plus(WITHOUT_QUOTA));
    }

    private Instant lease(Instant now) {
        return now.plusSeconds(limits.current().amount("send.lease"));
    }

    private TemplateStore.Sent version(EntityManager em, Message message) {
        var row = message.row();
        return templates.version(em, row.templateId(), row.templateVersion());
    }

    private Attempt attempt(Message message, TemplateStore.Sent version, AccountQuota quota, Instant now) {
        var row = message.row();
        var values = Texts.read(host, row.texts());
        return new Attempt(
                row.id(),
                row.accountId(),
                message.companyId(),
                row.to(),
                version.zaloId(),
                values,
                row.trackingId(),
                version.title(values),
                row.externalId(),
                row.source().batchId(),
                Optional.ofNullable(row.attemptedAt()).orElse(now),
                quota.heard());
    }
}
