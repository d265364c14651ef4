package io.kenh.inbox.page;

import gg.jte.Content;
import io.kenh.inbox.api.Window;
import io.kenh.ui.Kit;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the composer.
 *
 * @param problem why the account cannot send now; messages wait
 * @param instead what the composer offers when the window is closed
 */
public record BannerView(
        long id, WindowView window, @Nullable String problem, boolean usable, Content instead) {
    /** What to do about a closed window: as the channel says it, or in our own words. */
    public String help() {
        var said = window.window().help();
        if (said != null) {
            return said;
        }
        if (window.phase() == Window.Phase.BLOCKED) {
            return Kit.t("inbox.window.blocked.help");
        }
        return Kit.t(
                window.window().lastInteraction() == null ? "inbox.window.unknown.help" : "inbox.window.closed.help");
    }

    public boolean open() {
        return usable && window.open();
    }
}
