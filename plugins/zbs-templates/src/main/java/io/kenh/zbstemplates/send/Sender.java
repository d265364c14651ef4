package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.platform.MessagePlatform;
import io.kenh.zbstemplates.platform.MessagePlatform.Sent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Sends an account's messages, one at a time. A message is claimed in one transaction, sent outside any, and its outcome written in a second
 * one; a lease tells a crash in between, whose outcome is unknown and found out before anything is sent again.
 */
public final class Sender {
    public static final String JOB = "zbs-templates.send";
    public static final String SWEEP = "zbs-templates.sweep";
    /** The recurring job that looks how bulk sends stand; asked for when some of their messages went out. */
    public static final String BATCHES = "zbs-templates.watch-bulk";

    private static final int MAX_PER_RUN = 500;

    public record Task(long accountId) {}

    private final Host host;
    private final MessagePlatform platform;
    private final Quotas quotas;
    private final Claims claims;
    private final Outcomes outcomes;
    private final Checks checks;

    Sender(Host host, MessagePlatform platform, Quotas quotas, Claims claims, Outcomes outcomes, Checks checks) {
        this.host = host;
        this.platform = platform;
        this.quotas = quotas;
        this.claims = claims;
        this.outcomes = outcomes;
        this.checks = checks;
    }

    /** Inside a write it is part of it. Times are rounded up, so that many messages wake it once. */
    static void wake(Host host, long account, Instant at) {
        var now = host.clock().instant();
        boolean later = at.isAfter(now);
        var rounded = later ? at.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1) : now;
        var key = account + ":" + (later ? Long.toString(rounded.getEpochSecond()) : "now");
        host.jobs().schedule(JOB, key, new Task(account), rounded);
    }

    /** The job: everything of this account that may go now. */
    public void run(Task task) {
        var batches = new boolean[1];
        boolean more = some(task, batches);
        if (batches[0]) {
            host.jobs().trigger(BATCHES);
        }
        if (more) {
            wake(host, task.accountId(), host.clock().instant());
        }
    }

    /** @param batches whether one of the messages is a bulk send's @return whether there may be more to do at once */
    private boolean some(Task task, boolean[] batches) {
        for (int i = 0; i < MAX_PER_RUN; i++) {
            switch (claims.next(task.accountId())) {
                case Claims.Step.Send send -> {
                    batches[0] |= send.attempt().batchId() != null;
                    var result = platform.send(send.attempt().letter());
                    outcomes.apply(send.attempt(), result);
                    if (result instanceof Sent.NotNow) {
                        return false;
                    }
                }
                case Claims.Step.Check check -> {
                    batches[0] |= check.attempt().batchId() != null;
                    checks.run(check.attempt());
                }
                case Claims.Step.Ask ask -> {
                    if (!quotas.ask(task.accountId())) {
                        claims.withoutQuota(task.accountId());
                    }
                }
                case Claims.Step.Next again -> {}
                case Claims.Step.Stop stop -> {
                    return false;
                }
            }
        }
        return true;
    }

    /** The recurring job: finds what a crash, a pause or a reconnection left behind. */
    public void sweep() {
        var now = host.clock().instant();
        var accounts = host.db().read(em -> Queue.accounts(em, now));
        accounts.forEach(account -> wake(host, account, now));
    }
}
