package io.kenh.zalooa.send;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.zalooa.account.Accounts;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.link.ZaloLink;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends one customer's messages, one after the other. A message is claimed in one transaction, sent outside any, and its outcome written in
 * a second one; a lease tells a crash in between.
 */
public final class Sender {
    public static final String JOB = "zalo-oa.send";
    public static final String SWEEP = "zalo-oa.sweep";
    private static final int MAX_PER_RUN = 200;

    public record Task(long accountId, String customer) {}

    private sealed interface Step {
        record Send(Attempt attempt) implements Step {}

        record Check(Attempt attempt) implements Step {}

        /** Again from the start: the head of the line changed. */
        record Next() implements Step {}

        record Stop() implements Step {}
    }

    private final Host host;
    private final Limits limits;
    private final Windows windows;
    private final Outgoings outgoings;
    private final Delivery delivery;
    private final Outcomes outcomes;
    private final Accounts accounts;

    public Sender(
            Host host,
            Limits limits,
            Windows windows,
            Outgoings outgoings,
            Delivery delivery,
            Outcomes outcomes,
            Accounts accounts) {
        this.host = host;
        this.limits = limits;
        this.windows = windows;
        this.outgoings = outgoings;
        this.delivery = delivery;
        this.outcomes = outcomes;
        this.accounts = accounts;
    }

    static void schedule(Host host, ThreadKey thread, String why, Instant at) {
        var key = thread.accountId() + ":" + thread.customer() + ":" + why;
        host.jobs().schedule(JOB, key, new Task(thread.accountId(), thread.customer()), at);
    }

    /** The job: everything of this customer that may go now. */
    public void run(Task task) {
        for (int i = 0; i < MAX_PER_RUN; i++) {
            switch (next(task)) {
                case Step.Send send -> {
                    delivery.send(send.attempt()).ifPresent(result -> outcomes.apply(send.attempt(), result));
                }
                case Step.Check check -> outcomes.checked(check.attempt(), delivery.lookUp(check.attempt()));
                case Step.Next again -> {}
                case Step.Stop stop -> {
                    return;
                }
            }
        }
    }

    /** The recurring job: finds what a crash, a pause or a reconnection left behind. */
    public void sweep() {
        var now = host.clock().instant();
        for (var thread : outgoings.overdue(now)) {
            if (accounts.find(thread.accountId())
                    .filter(account -> account.usable())
                    .isPresent()) {
                var key = new ThreadKey("zalo-oa", thread.accountId(), thread.customer());
                schedule(host, key, "sweep", now);
            }
        }
    }

    private Step next(Task task) {
        return host.db().write(em -> {
            var head = Outgoings.head(em, task.accountId(), task.customer());
            if (head.isEmpty()) {
                return new Step.Stop();
            }
            var outgoing = head.get();
            var now = host.clock().instant();
            var link = Links.find(em, task.accountId(), task.customer());
            return switch (outgoing.state()) {
                case SENDING -> {
                    if (outgoing.leased(now)) {
                        yield new Step.Stop();
                    }
                    outcomes.toUnknown(outgoing, "the worker died");
                    yield new Step.Next();
                }
                case UNKNOWN ->
                    outgoing.nextAt().isAfter(now) ? new Step.Stop() : new Step.Check(attempt(outgoing, link, now));
                case QUEUED -> outgoing.nextAt().isAfter(now) ? new Step.Stop() : claim(outgoing, link, now);
                // Another worker was quicker.
                case SENT, DELIVERED, READ, FAILED -> new Step.Next();
            };
        });
    }

    private Step claim(ZaloOutgoing outgoing, Optional<ZaloLink> link, Instant now) {
        var account = accounts.ref(outgoing.accountId());
        if (!account.usable()) {
            outcomes.waits(outgoing, "zalo-oa.reason.not-connected");
            return new Step.Stop();
        }
        var window = windows.at(link.map(ZaloLink::lastInteractionAt).orElse(null), now);
        if (!window.open()) {
            outcomes.fails(outgoing, 0, "zalo-oa.reason.window-closed", "");
            return new Step.Next();
        }
        outgoing.begin(now, now.plus(limits.duration("send.lease")));
        return new Step.Send(attempt(outgoing, link, now));
    }

    private Attempt attempt(ZaloOutgoing outgoing, Optional<ZaloLink> link, Instant now) {
        var conversation = link.map(ZaloLink::conversationRef).orElse("");
        return outgoing.attempt(conversation, limits.duration("upload.life"), now);
    }
}
