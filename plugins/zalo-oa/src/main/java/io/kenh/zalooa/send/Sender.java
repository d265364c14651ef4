package io.kenh.zalooa.send;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.MessageSettled;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.api.Window.Phase;
import io.kenh.zalooa.account.Accounts;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.link.Activity;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.link.ZaloLink;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends one customer's messages, one after the other. One whose outcome is unknown holds the others up only for a short time; after that
 * their order is no longer certain. A message is claimed in one transaction, sent outside any, and its outcome written in
 * a second one; a lease tells a crash in between.
 */
public final class Sender {
    public static final String JOB = "zalo-oa.send";
    public static final String SWEEP = "zalo-oa.sweep";
    private static final int MAX_PER_RUN = 200;

    public record Task(long accountId, String customer) {}

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
        // The next customer's turn; this one's goes on behind it.
        var now = host.clock().instant();
        schedule(host, new ThreadKey("zalo-oa", task.accountId(), task.customer()), "more", now);
    }

    /** The recurring job: finds what a crash, a pause or a reconnection left behind. */
    public void sweep() {
        var now = host.clock().instant();
        for (var thread : outgoings.overdue(now)) {
            schedule(host, new ThreadKey("zalo-oa", thread.accountId(), thread.customer()), "sweep", now);
        }
    }

    /** Staff know what became of a message nobody could find out about. Inside the write that settles it. */
    public void settled(MessageSettled event) {
        host.db().write(em -> {
            var now = host.clock().instant();
            Outgoings.byMessage(em, event.messageId()).ifPresent(outgoing -> {
                outgoing.settle(event.arrived(), now);
                schedule(host, outgoing.thread(), "settled:" + event.messageId(), now);
            });
            return true;
        });
    }

    private Step next(Task task) {
        return host.db().write(em -> {
            // Before our own rows, as everywhere.
            host.services().get(Conversations.class).hold(new ThreadKey("zalo-oa", task.accountId(), task.customer()));
            var line = Outgoings.line(em, task.accountId(), task.customer());
            var now = host.clock().instant();
            // Also no look at the history meanwhile: it would find a message whose answer is still on its way to us.
            if (line.stream().anyMatch(one -> one.state() == SendState.SENDING && one.leased(now))) {
                return new Step.Stop();
            }
            var link = Links.find(em, task.accountId(), task.customer());
            for (var outgoing : line) {
                var step = step(outgoing, link, now);
                if (step.isPresent()) {
                    return step.get();
                }
            }
            return new Step.Stop();
        });
    }

    /** Empty when the next in line may go before this one. */
    private Optional<Step> step(ZaloOutgoing outgoing, Optional<ZaloLink> link, Instant now) {
        boolean waits = outgoing.nextAt().isAfter(now);
        return switch (outgoing.state()) {
            case SENDING -> {
                outcomes.toUnknown(outgoing, "the worker died");
                yield Optional.of(new Step.Next());
            }
            case UNKNOWN -> {
                if (!waits) {
                    yield Optional.of(new Step.Check(attempt(outgoing, link, now)));
                }
                var patience = limits.duration("send.unknown-block");
                yield outgoing.holdsUpOthers(patience, now) ? Optional.of(new Step.Stop()) : Optional.empty();
            }
            case QUEUED -> Optional.of(waits ? new Step.Stop() : claim(outgoing, link, now));
            // Another worker was quicker.
            case SENT, DELIVERED, READ, FAILED -> Optional.of(new Step.Next());
        };
    }

    private Step claim(ZaloOutgoing outgoing, Optional<ZaloLink> link, Instant now) {
        var account = accounts.ref(outgoing.accountId());
        if (!account.usable()) {
            outcomes.waits(outgoing, "zalo-oa.reason.not-connected");
            return new Step.Stop();
        }
        var activity = link.map(ZaloLink::activity).orElse(Activity.NONE);
        var window = windows.at(activity, now);
        if (!window.open()) {
            outcomes.fails(outgoing, 0, why(window.phase(), activity), "");
            return new Step.Next();
        }
        outgoing.begin(now, now.plus(limits.duration("send.lease")));
        return new Step.Send(attempt(outgoing, link, now));
    }

    private static String why(Phase phase, Activity activity) {
        if (phase == Phase.BLOCKED) {
            return "zalo-oa.reason.unreachable";
        }
        return activity.refused() ? "zalo-oa.reason.window-refused" : "zalo-oa.reason.window-closed";
    }

    private Attempt attempt(ZaloOutgoing outgoing, Optional<ZaloLink> link, Instant now) {
        var conversation = link.map(ZaloLink::conversationRef).orElse("");
        return outgoing.attempt(conversation, limits.duration("upload.life"), now);
    }
}
