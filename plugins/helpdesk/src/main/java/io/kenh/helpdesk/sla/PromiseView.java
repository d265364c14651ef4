package io.kenh.helpdesk.sla;

import io.kenh.api.ui.Tone;
import io.kenh.helpdesk.start.ShippedName;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise as it is read. @param targetId the stage to reach @param paused it stands where time does not count */
public record PromiseView(
        String name,
        long targetId,
        Instant deadline,
        SlaState state,
        @Nullable Instant reachedAt,
        boolean paused) implements HasBadge {
    @Override
    public Badge badge() {
        return paused ? new Badge("helpdesk.sla.paused", Tone.NEUTRAL, "player-pause") : state.badge();
    }

    /** In the current language, while it is one that every company begins with. */
    public String label() {
        return ShippedName.shown(name);
    }
}
