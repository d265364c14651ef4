package io.kenh.inbox.page;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the composer.
 *
 * @param problem why the account cannot send now; messages wait
 * @param instead what the composer offers when the window is closed
 */
public record BannerView(
        long id, WindowView window, @Nullable String problem, boolean usable, Content instead) {
    public boolean open() {
        return usable && window.open();
    }
}
