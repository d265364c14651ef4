package io.kenh.zalooa.send;

import io.kenh.inbox.api.Window;
import io.kenh.inbox.api.Window.Phase;
import io.kenh.zalooa.limit.Limits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Product map S6: free, then charged, then closed, counted from the customer's last interaction. */
public final class Windows {
    private final Limits limits;

    public Windows(Limits limits) {
        this.limits = limits;
    }

    /** The very moment a phase ends still belongs to it; our clock ends it {@code window.margin} before Zalo's. */
    public Window at(@Nullable Instant lastInteraction, Instant now) {
        if (lastInteraction == null) {
            return Window.UNKNOWN;
        }
        var margin = limits.duration("window.margin");
        var freeEnds = lastInteraction.plus(limits.duration("window.free")).minus(margin);
        var closes = lastInteraction.plus(limits.duration("window.charged")).minus(margin);
        if (!now.isAfter(freeEnds)) {
            return new Window(Phase.FREE, lastInteraction, freeEnds, closes);
        }
        if (!now.isAfter(closes)) {
            return new Window(Phase.CHARGED, lastInteraction, closes, closes);
        }
        return new Window(Phase.CLOSED, lastInteraction, null, closes);
    }
}
