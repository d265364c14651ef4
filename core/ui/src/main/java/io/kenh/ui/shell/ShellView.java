package io.kenh.ui.shell;

import gg.jte.Content;
import io.kenh.ui.Kit;
import java.util.List;

/**
 * A whole page of the staff's world.
 *
 * @param languageUrl where {@code POST lang=vi|en} changes the user's language; it answers with a redirect to the page it came from
 * @param top what others put into the top bar, left of the user menu
 * @param liveUrl the event stream, {@code /live}; {@code /live?after=<event id>} also replays what came while this page was made
 */
public record ShellView(
        Trail trail,
        Look look,
        List<NavApp> apps,
        ShellUser user,
        String languageUrl,
        String liveUrl,
        List<Toast> toasts,
        Content top,
        Content body) {
    /** Without anything in the top bar beside the shell's own. */
    public ShellView(
            Trail trail,
            Look look,
            List<NavApp> apps,
            ShellUser user,
            String languageUrl,
            String liveUrl,
            List<Toast> toasts,
            Content body) {
        this(trail, look, apps, user, languageUrl, liveUrl, toasts, Kit.none(), body);
    }
}
