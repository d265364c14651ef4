package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.limit.Limits;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Sends an account's messages, several at once. A message is claimed in one transaction, sent outside any, and its outcome written in a
 * second one; a lease tells a crash in between, whose outcome is unknown and found out before anything is sent again.
 */
public final class Sender {
    public static final String JOB = "zbs-templates.send";
    public static final String SWEEP = "zbs-templates.sweep";
    /** The recurring job that looks how bulk sends stand; asked for when some of their messages went out. */
    public static final String BATCHES = "zbs-templates.watch-bulk";

    public record Task(long accountId) {}

    private final Host host;
    private final Limits limits;
    private final Pace pace;
    private final Round.Parts parts;

    Sender(Host host, Limits limits, Round.Parts parts) {
        this.host = host;
        this.limits = limits;
        this.pace = new Pace(host, limits);
        this.parts = parts;
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
        int most = limits.current().count("send.at-once");
        try (var round = new Round(task.accountId(), pace, most, parts)) {
            boolean more = round.go();
            if (round.batches()) {
                host.jobs().trigger(BATCHES);
            }
            if (more) {
                wake(host, task.accountId(), host.clock().instant());
            }
        }
    }

    /** The recurring job: finds what a crash, a pause or a reconnection left behind. */
    public void sweep() {
        var now = host.clock().instant();
        var accounts = host.db().read(em -> Queue.accounts(em, now));
        accounts.forEach(account -> wake(host, account, now));
    }
}
