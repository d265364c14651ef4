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

/** The platform's sending in memory: it keeps what it takes, counts it, and answers as it is told to. */
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
    public boolean quotaKnown = true;
    public int calls;

    @Override
    public Sent send(Letter letter) {
        calls++;
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
    private long counted() {
        return taken.stream().filter(letter -> !letter.byUserId()).count();
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
