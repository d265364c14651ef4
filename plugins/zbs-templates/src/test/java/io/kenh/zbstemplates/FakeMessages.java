package io.kenh.zbstemplates;

import io.kenh.zbstemplates.platform.MessagePlatform;
import io.kenh.zbstemplates.platform.PlatformException;
import io.kenh.zbstemplates.platform.PlatformException.Kind;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The platform's sending in memory: it keeps what it takes, counts it, and answers as it is told to. Many may call at once. */
public final class FakeMessages implements MessagePlatform {
    /** How a call goes wrong. */
    public enum Trouble {
        /** It takes the message, and no answer comes. */
        LOST_ANSWER,
        /** It never hears of it, and no answer comes. */
        LOST_CALL,
        UNREACHABLE,
        /** The worker dies in the middle, after the platform took it. */
        CRASH_AFTER,
        CRASH_BEFORE
    }

    public static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public final List<Letter> taken = new ArrayList<>();
    public final Deque<Trouble> troubles = new ArrayDeque<>();
    /** Codes of the next refusals. */
    public final Deque<Integer> refusals = new ArrayDeque<>();

    public final Map<String, Status> statuses = new HashMap<>();
    public final Map<String, String> history = new HashMap<>();
    public final List<Rating> given = new ArrayList<>();
    public long daily = 500;
    /** What the platform took off its count again. */
    public long givenBack;

    public boolean quotaKnown = true;
    public int calls;
    /** Nobody gets an answer before so many calls are waiting for one. */
    public CountDownLatch together = new CountDownLatch(0);
    /** So many calls are answered in turn, the last first. */
    public int backwards;
    /** Done in the middle of each call. */
    public Runnable during = () -> {};
    /** The most calls that were waiting at the same time. */
    public int most;
    /** Those who were written to while another message was on its way to them. */
    public final List<String> hurried = new ArrayList<>();

    private final List<String> waiting = new ArrayList<>();

    private record Call(int number, Supplier<Sent> answer) {}

    @Override
    public Sent send(Letter letter) {
        var call = begin(letter);
        try {
            during.run();
            together.countDown();
            if (!together.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError(together.getCount() + " calls do not come");
            }
            awaitTurn(call.number());
            return call.answer().get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            end(letter.to());
        }
    }

    private synchronized Call begin(Letter letter) {
        if (waiting.contains(letter.to())) {
            hurried.add(letter.to());
        }
        waiting.add(letter.to());
        most = Math.max(most, waiting.size());
        calls++;
        try {
            var answer = take(letter);
            return new Call(calls, () -> answer);
        } catch (Crash worker) {
            return new Call(calls, () -> {
                throw worker;
            });
        }
    }

    private synchronized void awaitTurn(int number) throws InterruptedException {
        while (number < backwards) {
            wait();
        }
        backwards = number == backwards ? backwards - 1 : backwards;
        notifyAll();
    }

    private synchronized void end(String to) {
        waiting.remove(to);
    }

    private Sent take(Letter letter) {
        var refusal = refusals.poll();
        if (refusal != null) {
            return new Sent.Refused(refusal, "nói không");
        }
        if (!letter.byUserId() && counted() >= daily) {
            return new Sent.Refused(-144, "hết hạn mức");
        }
        var trouble = troubles.poll();
        if (trouble == Trouble.UNREACHABLE) {
            return new Sent.NotNow("zalo-oa.reason.zalo-unreachable", "no route", null);
        }
        if (trouble != Trouble.LOST_CALL && trouble != Trouble.CRASH_BEFORE) {
            taken.add(letter);
        }
        if (trouble == Trouble.CRASH_AFTER || trouble == Trouble.CRASH_BEFORE) {
            throw new Crash();
        }
        if (trouble != null) {
            return new Sent.Unclear("no answer in time");
        }
        var id = "m" + taken.size();
        return letter.byUserId() ? new Sent.Accepted(id, null, null) : new Sent.Accepted(id, daily, daily - counted());
    }

    /** The day's quota is for messages by phone. */
    private synchronized long counted() {
        return taken.stream().filter(letter -> !letter.byUserId()).count() - givenBack;
    }

    @Override
    public Status status(long accountId, String externalId) {
        return statuses.getOrDefault(externalId, new Status(Delivery.PENDING, null));
    }

    @Override
    public Quota quota(long accountId) {
        if (!quotaKnown) {
            throw new PlatformException(Kind.UNAVAILABLE, 0, "quota unknown");
        }
        return new Quota(daily, daily - counted(), 100L, 100L);
    }

    @Override
    public Optional<String> inHistory(long accountId, String userId, String text, Instant since) {
        return Optional.ofNullable(history.get(text));
    }

    @Override
    public List<Rating> ratings(long accountId, String templateId, Instant from, Instant to) {
        return List.copyOf(given);
    }
}
