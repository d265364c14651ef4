package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.job.Errands;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.platform.MessagePlatform;
import io.kenh.zbstemplates.platform.MessagePlatform.Sent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

/**
 * Sends an account's messages, several at once. A message is claimed in one transaction, sent outside any, and its outcome written in a
 * second one; a lease tells a crash in between, whose outcome is unknown and found out before anything is sent again.
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
    private final Limits limits;
    private final Pace pace;
    private final Quotas quotas;
    private final Claims claims;
    private final Outcomes outcomes;
    private final Checks checks;

    Sender(
            Host host,
            MessagePlatform platform,
            Limits limits,
            Quotas quotas,
            Claims claims,
            Outcomes outcomes,
            Checks checks) {
        this.host = host;
        this.platform = platform;
        this.limits = limits;
        this.pace = new Pace(host, limits);
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
        try (var round = new Round(task.accountId())) {
            boolean more = round.go();
            if (round.batches) {
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

    /** One run. Only the calls are errands: claims and outcomes are written one after the other, by the run itself. */
    private final class Round implements AutoCloseable {
        private final long account;
        private final Errands<Attempt, Sent> calls = new Errands<>();
        private final OnTheWay onTheWay = new OnTheWay(calls.out());
        /** Whether one of the messages is a bulk send's. */
        private boolean batches;

        private Round(long account) {
            this.account = account;
        }

        /** Whatever goes wrong with one message, what became of the others is written. @return whether there may be more to do at once */
        boolean go() {
            var failures = new ArrayList<RuntimeException>();
            boolean more = false;
            try {
                more = begin();
            } catch (RuntimeException e) {
                failures.add(e);
            }
            while (!onTheWay.isEmpty()) {
                try {
                    end();
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            }
            if (!failures.isEmpty()) {
                throw failures.getFirst();
            }
            return more;
        }

        /** @return whether there may be more than one run does */
        private boolean begin() {
            int most = limits.current().count("send.at-once");
            for (int i = 0; i < MAX_PER_RUN; i++) {
                if (onTheWay.count() >= most && !end()) {
                    return false;
                }
                var pause = pace.pause(account);
                if (pause.isPresent()) {
                    wake(host, account, pause.get());
                    return false;
                }
                switch (claims.next(account, onTheWay)) {
                    case Claims.Step.Send send -> {
                        var attempt = send.attempt();
                        batches |= attempt.batchId() != null;
                        pace.began(account);
                        calls.begin(attempt, () -> platform.send(attempt.letter()));
                    }
                    case Claims.Step.Check check -> {
                        batches |= check.attempt().batchId() != null;
                        checks.run(check.attempt());
                    }
                    case Claims.Step.Ask ask -> {
                        if (!quotas.ask(account)) {
                            claims.withoutQuota(account);
                        }
                    }
                    case Claims.Step.Wait wait -> {
                        if (!end()) {
                            return false;
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

        /** Waits for a call to be over, and writes what became of it, and of others that are over by now. @return whether more may go */
        private boolean end() {
            boolean more = true;
            do {
                var over = calls.next();
                var result = over.result();
                outcomes.apply(over.errand(), result);
                more &= !(result instanceof Sent.NotNow);
            } while (calls.anyBack());
            return more;
        }

        @Override
        public void close() {
            calls.close();
        }
    }
}
