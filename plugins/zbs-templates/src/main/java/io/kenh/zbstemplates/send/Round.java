package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.job.Errands;
import io.kenh.zbstemplates.platform.MessagePlatform;
import io.kenh.zbstemplates.platform.MessagePlatform.Sent;
import java.util.ArrayList;
import java.util.stream.IntStream;

/** One run. Only the calls are errands: claims and outcomes are written one after the other, by the run itself. */
final class Round implements AutoCloseable {
    private static final int MAX_PER_RUN = 500;
    /** An answer may get lost, and without a figure nothing would prove what never arrived. */
    private static final int ASKED = 2;

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
            int room = Math.min(most - onTheWay.count(), pace.left(account));
            switch (parts.claims().next(account, onTheWay, room)) {
                case Claims.Step.Send send -> send.attempts().forEach(this::begin);
                case Claims.Step.Check check -> {
                    batches |= check.attempt().batchId() != null;
                    parts.checks().run(check.attempt());
                }
                case Claims.Step.Ask ask -> {
                    if (IntStream.range(0, ASKED)
                            .noneMatch(time -> parts.quotas().ask(account))) {
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

    private void begin(Attempt attempt) {
        batches |= attempt.batchId() != null;
        pace.began(account);
        calls.begin(attempt, () -> parts.platform().send(attempt.letter()));
    }

    /** Waits for a call to be over, and writes what became of it, and of others that are over by now. @return whether more may go */
    private boolean end() {
        boolean more = true;
        do {
            more &= endSome();
        } while (calls.anyBack());
        return more;
    }

    /** Together. What failed is told when the others are written. */
    private boolean endSome() {
        var ended = new ArrayList<Ended>();
        RuntimeException failure = null;
        do {
            var over = calls.next();
            try {
                ended.add(new Ended(over.errand(), over.result()));
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        } while (calls.anyBack());
        parts.outcomes().apply(ended);
        if (failure != null) {
            throw failure;
        }
        return ended.stream().noneMatch(one -> one.result() instanceof Sent.NotNow);
    }

    @Override
    public void close() {
        calls.close();
    }
}
