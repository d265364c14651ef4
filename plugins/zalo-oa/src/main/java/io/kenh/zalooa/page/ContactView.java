package io.kenh.zalooa.page;

import gg.jte.Content;
import io.kenh.api.ui.Tone;
import io.kenh.inbox.api.Window;
import io.kenh.ui.Kit;
import io.kenh.zalooa.link.LinkView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Under which Zalo identities a contact is known, on the contact's page. */
public record ContactView(List<Item> items) {
    /**
     * @param conversation its address; null when there is none, or none this reader may see
     * @param change where the link is changed; null when this reader may not
     */
    public record Item(
            LinkView link,
            Window window,
            @Nullable String conversation,
            @Nullable String change) {
        public Content phase() {
            return switch (window.phase()) {
                case FREE, ALWAYS -> Kit.badge(Tone.SUCCESS, "clock", Kit.t("zalo-oa.window.free"));
                case CHARGED -> Kit.badge(Tone.WARNING, "coins", Kit.t("zalo-oa.window.charged"));
                case BLOCKED -> Kit.badge(Tone.DANGER, "ban", Kit.t("zalo-oa.link.unreachable"));
                case CLOSED, UNKNOWN -> Kit.badge(Tone.DANGER, "lock", Kit.t("zalo-oa.window.closed"));
            };
        }

        /** When the phase ends; null when it does not, or has. */
        public @Nullable Instant until() {
            return window.open() ? window.phaseEnds() : null;
        }
    }
}
