package io.kenh.zalooa.send;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.Window;
import io.kenh.inbox.api.Window.Phase;
import io.kenh.zalooa.ZaloOaSettings;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.link.Activity;
import java.time.Instant;

/**
 * Product map S6: free, then charged, then closed, counted from the customer's last interaction. What Zalo itself said since then counts
 * more than our clock: a refusal closes the window, a message it charged ends what is free.
 */
public final class Windows {
    private final Host host;
    private final Limits limits;

    public Windows(Host host, Limits limits) {
        this.host = host;
        this.limits = limits;
    }

    /** The very moment a phase ends still belongs to it; our clock ends it {@code window.margin} before Zalo's. */
    public Window at(Activity activity, Instant now) {
        var last = activity.lastInteraction();
        if (last == null) {
            return Window.UNKNOWN;
        }
        if (activity.refused()) {
            return new Window(Phase.CLOSED, last, null, activity.refusedAt());
        }
        if (activity.unreachable()) {
            return new Window(Phase.BLOCKED, last, null, activity.unreachableAt());
        }
        var margin = limits.duration("window.margin");
        var freeEnds = last.plus(limits.duration("window.free")).minus(margin);
        var closes = last.plus(limits.duration("window.charged")).minus(margin);
        if (!now.isAfter(freeEnds) && allowanceLeft(activity)) {
            return new Window(Phase.FREE, last, freeEnds, closes);
        }
        if (!now.isAfter(closes)) {
            return new Window(Phase.CHARGED, last, closes, closes);
        }
        return new Window(Phase.CLOSED, last, null, closes);
    }

    private boolean allowanceLeft(Activity activity) {
        int free = host.settings().get(ZaloOaSettings.FREE_REPLIES);
        return !activity.charged() && (free == 0 || activity.replies() < free);
    }
}
