package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.platform.TemplatePlatform.Account;
import io.kenh.zbstemplates.ready.Guards;
import io.kenh.zbstemplates.ready.ReadyTemplate.Condition;
import io.kenh.zbstemplates.send.Turn.Unreadable;
import io.kenh.zbstemplates.template.TemplateStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what is done next for an account. */
final class Claims {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    /** How long nobody asks again for a quota that could not be told. */
    private static final Duration WITHOUT_QUOTA = Duration.ofMinutes(1);

    private static final Duration ACCOUNT_PAUSE = Duration.ofMinutes(2);

    sealed interface Step {
        record Send(Attempt attempt) implements Step {}

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
    private final Wishes wishes;
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
        this.wishes = new Wishes(host);
        this.guards = new Guards(host);
    }

    /** @param own those this run has on the way */
    Step next(long accountId, OnTheWay own) {
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
            return host.db().write(em -> next(em, account.get(), own));
        } catch (Unreadable e) {
            LOG.warn("{}", e.getMessage(), e.getCause());
            return host.db().write(em -> failed(em, e.messageId()));
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

    private Step next(EntityManager em, Account account, OnTheWay own) {
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
        var message = Queue.single(em, account.id(), MessageState.WAITING, own, now)
                .or(() -> Queue.single(em, account.id(), MessageState.QUEUED, own, now))
                .or(() -> Queue.due(em, account.id(), MessageState.WAITING, own, now))
                .or(() -> Queue.due(em, account.id(), MessageState.QUEUED, own, now));
        if (message.isPresent()) {
            return claim(em, quota, message.get(), own, now);
        }
        return own.isEmpty() ? new Step.Stop() : new Step.Wait();
    }

    /** Calls that a crash or a lost answer left without an outcome. */
    private Optional<Step> unclear(EntityManager em, Account account, AccountQuota quota, OnTheWay own, Instant now) {
        var dead = Queue.due(em, account.id(), MessageState.SENDING, own, now);
        if (dead.isPresent()) {
            var wait = Duration.ofSeconds(limits.current().amount("send.unknown-wait"));
            dead.get().becomes(MessageState.UNKNOWN, Why.of("interrupted"), now.plus(wait), now);
            quota.stale();
            teller.tell(em, dead.get());
            Sender.wake(host, account.id(), now.plus(wait));
            return Optional.of(new Step.Next());
        }
        return Queue.due(em, account.id(), MessageState.UNKNOWN, own, now).<Step>map(unknown -> {
            unknown.checking(lease(now));
            return new Step.Check(attempt(unknown, version(em, unknown), quota, now));
        });
    }

    private Step claim(EntityManager em, AccountQuota quota, Message message, OnTheWay own, Instant now) {
        var template = templates.inUse(em, message.templateId());
        if (template.isEmpty()) {
            message.becomes(MessageState.FAILED, Why.of("template-not-in-use"), null, now);
            teller.tell(em, message);
            return new Step.Next();
        }
        var version = version(em, message);
        var turn = Turn.of(host, conditions(template.get(), version), version.content(), message, limits);
        var unfit = turn.unfit();
        if (!unfit.equals(Why.NOTHING)) {
            // What no longer fits for its values alone is somebody's to put right and send again.
            var becomes = unfit.is("document-changed") ? MessageState.FAILED : MessageState.CANCELLED;
            message.becomes(becomes, unfit, null, now);
            teller.tell(em, message);
            return new Step.Next();
        }
        if (wishes.stops(version.content().type(), message.row())) {
            message.becomes(MessageState.CANCELLED, Why.of("no-contact"), null, now);
            teller.tell(em, message);
            return new Step.Next();
        }
        if (message.tag() == Tag.PROMOTION && quotas.night()) {
            message.becomes(MessageState.WAITING, Why.of("night"), quotas.morning(), now);
            teller.tell(em, message);
            Sender.wake(host, message.accountId(), quotas.morning());
            return new Step.Next();
        }
        boolean counted = message.to().route() == Route.PHONE;
        if (counted && own.byPhone() > 0 && !quota.allows(own.byPhone() + 1, quotas.today())) {
            return new Step.Wait();
        }
        var left = quota.certain(quotas.today());
        if (counted && own.byPhone() == 0 && left == null && !blind(message.accountId(), now)) {
            return new Step.Ask();
        }
        message.says(host.json().write(new TreeMap<>(turn.texts())));
        message.begin(counted ? own.mark(left, now) : null, now, lease(now));
        return new Step.Send(attempt(message, version, quota, now));
    }

    private List<Condition> conditions(TemplateStore.InUse template, TemplateStore.Sent version) {
        return guards.of(template.conditions(), template.documentType(), template.moment(), version.content());
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
