package io.kenh.zalooa.send;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.zalooa.account.Accounts;
import io.kenh.zalooa.client.ApiResult;
import io.kenh.zalooa.client.ErrorRule;
import io.kenh.zalooa.json.Tree;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.link.ZaloLink;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes down how a try ended and tells the inbox. */
public final class Outcomes {
    private static final ZoneId ZALO_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int RATE_LIMIT = -32;
    /** Quota types of messages that were not free (zalo-openapi §2.1); nothing is said of one that names none. */
    private static final Set<String> CHARGED = Set.of("sub_quota", "purchase_quota", "reward_quota");

    private final Host host;
    private final Limits limits;
    private final Windows windows;
    private final Accounts accounts;

    public Outcomes(Host host, Limits limits, Windows windows, Accounts accounts) {
        this.host = host;
        this.limits = limits;
        this.windows = windows;
        this.accounts = accounts;
    }

    void apply(Attempt attempt, ApiResult result) {
        update(attempt, outgoing -> {
            // Its echo may have been here before the answer. A success counts however late: sending again would send it
            // twice.
            switch (outgoing.state()) {
                case SENDING -> {
                    if (result instanceof ApiResult.Ok || outgoing.triedAt(attempt.attemptedAt())) {
                        apply(outgoing, result);
                    }
                }
                case UNKNOWN, QUEUED -> {
                    if (result instanceof ApiResult.Ok) {
                        apply(outgoing, result);
                    }
                }
                case SENT, DELIVERED, READ, FAILED -> {}
            }
        });
        if (result instanceof ApiResult.Refused refused && refused.rule().breaksAccount()) {
            accounts.breaks(
                    attempt.accountId(),
                    "zalo-oa.reason.account-refused",
                    refused.rule().code() + " " + refused.message());
        }
    }

    void checked(Attempt attempt, Delivery.Found found) {
        host.db().write(em -> {
            hold(attempt);
            // All of them first, in the order everybody locks them.
            var open = Outgoings.unfinished(em, attempt.accountId(), attempt.customer());
            open.stream()
                    .filter(one -> one.id() == attempt.outgoingId() && one.state() == SendState.UNKNOWN)
                    .findFirst()
                    .ifPresent(outgoing -> checked(em, outgoing, found, open));
            return true;
        });
    }

    private void checked(EntityManager em, ZaloOutgoing outgoing, Delivery.Found found, List<ZaloOutgoing> unfinished) {
        var now = now();
        switch (found) {
            case Delivery.Found.Yes yes -> {
                boolean claimed = Outgoings.byExternal(em, outgoing.accountId(), yes.externalId())
                                .isPresent()
                        || unfinished.stream().anyMatch(one -> one.state() == SendState.SENDING);
                if (claimed) {
                    // Later messages may have been sent meanwhile: what was found may be one of them.
                    unsure(outgoing, "what was found may be another message", now);
                } else {
                    sent(outgoing, yes.externalId(), yes.at(), Tree.NOTHING);
                }
            }
            case Delivery.Found.No no
            when !triesLeft(outgoing) ->
                fails(outgoing, 0, "zalo-oa.reason.gave-up", String.valueOf(outgoing.attempts()));
            case Delivery.Found.No no -> {
                outgoing.later(now, 0, "zalo-oa.reason.not-arrived", "", now);
                tell(outgoing);
            }
            case Delivery.Found.Unsure unsure -> unsure(outgoing, unsure.why(), now);
        }
    }

    private void unsure(ZaloOutgoing outgoing, String why, Instant now) {
        var tried = outgoing.attemptedAt();
        var patience =
                limits.duration(ZaloChannel.isVisitor(outgoing.customer()) ? "send.give-up-visitor" : "send.give-up");
        if (tried != null && !tried.plus(patience).isAfter(now)) {
            fails(outgoing, 0, ZaloOutgoing.NEVER_KNOWN, why);
        } else {
            outgoing.unknown(now, now.plus(Duration.ofMinutes(5)), why);
            Sender.schedule(host, outgoing.thread(), check(outgoing), outgoing.nextAt());
        }
    }

    void toUnknown(ZaloOutgoing outgoing, String why) {
        var now = now();
        outgoing.unknown(now, now.plus(limits.duration("send.unknown-wait")), why);
        tell(outgoing);
        Sender.schedule(host, outgoing.thread(), check(outgoing), outgoing.nextAt());
        var began = outgoing.attemptedAt() == null ? now : outgoing.attemptedAt();
        var others = began.plus(limits.duration("send.unknown-block"));
        Sender.schedule(host, outgoing.thread(), "pass:" + outgoing.messageId() + ":" + outgoing.attempts(), others);
    }

    /** Waits for a person; whoever repairs the account wakes the queue. */
    void waits(ZaloOutgoing outgoing, String reason) {
        if (!outgoing.explainedBy(reason)) {
            outgoing.later(outgoing.nextAt(), 0, reason, "", now());
            tell(outgoing);
        }
    }

    void fails(ZaloOutgoing outgoing, int code, String reason, String detail) {
        outgoing.fail(code, reason, detail, now());
        tell(outgoing);
    }

    private void apply(ZaloOutgoing outgoing, ApiResult result) {
        switch (result) {
            case ApiResult.Ok ok ->
                sent(outgoing, ok.data().text("message_id"), now(), ok.data().at("quota"));
            case ApiResult.Refused refused -> refused(outgoing, refused);
            case ApiResult.Unclear unclear -> toUnknown(outgoing, unclear.why());
            case ApiResult.NotSent notSent ->
                later(
                        outgoing,
                        now().plus(pause(outgoing.attempts())),
                        0,
                        "zalo-oa.reason.zalo-unreachable",
                        notSent.why());
            case ApiResult.NoToken noToken -> {
                // No run of its own: the sweep takes it up when the account is usable again.
                outgoing.later(now().plusSeconds(15), 0, noToken.reason(), "", now());
                tell(outgoing);
            }
        }
    }

    private void refused(ZaloOutgoing outgoing, ApiResult.Refused refused) {
        var rule = refused.rule();
        var key = textKey(rule);
        boolean triesLeft = triesLeft(outgoing);
        if (rule.unreachable() || rule.closesWindow()) {
            onLink(outgoing, (link, tried) -> {
                if (rule.unreachable()) {
                    link.unreachable(tried);
                }
                if (rule.closesWindow()) {
                    link.windowRefused(tried);
                }
            });
        }
        if (rule.breaksAccount()) {
            outgoing.later(now(), rule.code(), key, refused.message(), now());
            tell(outgoing);
            return;
        }
        switch (rule.kind()) {
            case BACKOFF, REFRESH -> {
                if (rule.code() == RATE_LIMIT) {
                    var nextMinute = now().truncatedTo(ChronoUnit.MINUTES).plus(61, ChronoUnit.SECONDS);
                    later(outgoing, nextMinute, rule.code(), key, refused.message());
                } else if (triesLeft) {
                    later(outgoing, now().plus(pause(outgoing.attempts())), rule.code(), key, refused.message());
                } else {
                    fails(outgoing, rule.code(), key, refused.message());
                }
            }
            case REUPLOAD -> {
                if (triesLeft) {
                    outgoing.dropUpload();
                    later(outgoing, now(), rule.code(), key, refused.message());
                } else {
                    fails(outgoing, rule.code(), key, refused.message());
                }
            }
            case WAIT -> later(outgoing, nextLocal(LocalTime.of(0, 1)), rule.code(), key, refused.message());
            case NIGHT -> later(outgoing, nextLocal(LocalTime.of(6, 1)), rule.code(), key, refused.message());
            case DROP, HUMAN, PERMANENT -> fails(outgoing, rule.code(), key, refused.message());
        }
    }

    private boolean triesLeft(ZaloOutgoing outgoing) {
        return outgoing.attempts() < limits.count("send.attempts");
    }

    /** @param quota what the answer says of the allowance the message was taken from, if anything */
    private void sent(ZaloOutgoing outgoing, String externalId, Instant at, Tree quota) {
        outgoing.sent(externalId, at);
        onLink(outgoing, (link, tried) -> {
            link.replied(tried);
            if (usedUp(quota)) {
                link.charged(tried);
            }
        });
        host.services()
                .get(Conversations.class)
                .reported(outgoing.messageId(), MessageStatus.SENT, at, externalId.isEmpty() ? null : externalId, null);
    }

    private void later(ZaloOutgoing outgoing, Instant next, int code, String key, String detail) {
        outgoing.later(next, code, key, detail, now());
        tell(outgoing);
        Sender.schedule(host, outgoing.thread(), "retry:" + outgoing.messageId() + ":" + outgoing.attempts(), next);
    }

    /** This message was not free any more, or was the last free one. */
    private static boolean usedUp(Tree quota) {
        var type = quota.text("quota_type");
        return CHARGED.contains(type)
                || (type.equals("reply") && quota.number("remain").orElse(1) == 0);
    }

    /** What an answer says of the person is as old as the try; open pages learn at once when it changes their window. */
    private void onLink(ZaloOutgoing outgoing, BiConsumer<ZaloLink, Instant> change) {
        var now = now();
        var tried = outgoing.attemptedAt() == null ? now : outgoing.attemptedAt();
        host.db().write(em -> {
            Links.locked(em, outgoing.accountId(), outgoing.customer()).ifPresent(link -> {
                var before = windows.at(link.activity(), now).phase();
                change.accept(link, tried);
                if (windows.at(link.activity(), now).phase() != before) {
                    host.services().get(Conversations.class).windowChanged(outgoing.thread());
                }
            });
            return true;
        });
    }

    private void tell(ZaloOutgoing outgoing) {
        host.services()
                .get(Conversations.class)
                .reported(outgoing.messageId(), outgoing.state().status(), now(), null, outgoing.reason());
    }

    private void update(Attempt attempt, Consumer<ZaloOutgoing> change) {
        host.db().write(em -> {
            hold(attempt);
            change.accept(em.find(ZaloOutgoing.class, attempt.outgoingId(), LockModeType.PESSIMISTIC_WRITE));
            return true;
        });
    }

    /** Conversation, message, link: the order of all locks here, as the inbox holds the conversation when it calls us. */
    private void hold(Attempt attempt) {
        host.services()
                .get(Conversations.class)
                .hold(new ThreadKey("zalo-oa", attempt.accountId(), attempt.customer()));
    }

    private Duration pause(int attempts) {
        return limits.duration("event.retry-" + Math.clamp(attempts, 1, 5));
    }

    private Instant nextLocal(LocalTime time) {
        var local = now().atZone(ZALO_ZONE);
        var today = local.with(time);
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }

    private String textKey(ErrorRule rule) {
        return host.texts().has(rule.textKey()) ? rule.textKey() : "zalo-oa.api-error.other";
    }

    private static String check(ZaloOutgoing outgoing) {
        return "check:" + outgoing.messageId() + ":" + outgoing.nextAt().toEpochMilli();
    }

    private Instant now() {
        return host.clock().instant();
    }
}
