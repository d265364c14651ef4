package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.job.Errands;
import io.kenh.zbstemplates.platform.MessagePlatform;
import io.kenh.zbstemplates.platform.MessagePlatform.Sent;
import java.util.ArrayList;

/** One run. Only the calls are errands: claims and outcomes are written one after the other, by the run itself. */
final class Round implements AutoCloseable {
    private static final int MAX_PER_RUN = 500;

    /** What a run works with. */
    record Parts(Host host, MessagePlatform platform, Quotas quotas, Claims claims, Outcomes outcomes, Checks checks) {}

    private final long account;
    private final Pace pace;
    private final int most;
    private final Parts parts;
    private final Errands<Attempt, Sent> calls = new Errands<>();
    private final OnTheWay onTheWay = new OnTheWay(calls.out());
    /** Whether one of the messages is a bulk send's. */
    private boolean batches;

    Round(long account, Pace pace, int most, Parts parts) {
        this.account = account;
        this.pace = pace;
        this.most = most;
        this.parts = parts;
    }

    boolean batches() {
        return batches;
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
        for (int i = 0; i < MAX_PER_RUN; i++) {
            if (onTheWay.count() >= most && !end()) {
                return false;
            }
            var pause = pace.pause(account);
            if (pause.isPresent()) {
                Sender.wake(parts.host(), account, pause.get());
                return false;
            }
            switch (parts.claims().next(account, onTheWay)) {
                case Claims.Step.Send send -> {
                    var attempt = send.attempt();
                    batches |= attempt.batchId() != null;
                    pace.began(account);
                    calls.begin(attempt, () -> parts.platform().send(attempt.letter()));
                }
                case Claims.Step.Check check -> {
                    batches |= check.attempt().batchId() != null;
                    parts.checks().run(check.attempt());
                }
                case Claims.Step.Ask ask -> {
                    if (!parts.quotas().ask(account)) {
                        parts.claims().withoutQuota(account);
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
            parts.outcomes().apply(over.errand(), result);
            more &= !(result instanceof Sent.NotNow);
        } while (calls.anyBack());
        return more;
    }

    @Override
    public void close() {
        calls.close();
    }
}
