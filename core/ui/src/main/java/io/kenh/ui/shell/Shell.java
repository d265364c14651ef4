package io.kenh.ui.shell;

import gg.jte.Content;
import io.kenh.ui.Kit;
import io.kenh.ui.jte.StaticTemplates;
import java.util.List;

/** What the host answers with. */
public final class Shell {
    /** Header and id of the element that boosted links load into. */
    public static final String MAIN = "main";

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private Shell() {}

    /** A whole document. */
    public static Content page(ShellView view) {
        return TEMPLATES.shellPage(view);
    }

    /** The answer to a request with {@code HX-Target: main}: title, body, and the top bar's trail and toasts out of band. */
    public static Content part(Trail trail, List<Toast> toasts, Content body) {
        return TEMPLATES.shellPart(trail, toasts, body);
    }

    /** A whole document without rail and top bar. */
    public static Content bare(BareView view) {
        return TEMPLATES.shellBare(view);
    }

    /** What went wrong, to be put into a page, a bare page or a part. */
    public static Content error(ErrorView view) {
        return TEMPLATES.shellError(view);
    }

    /** The rail, and what plugins put into the top bar out of band: the answer to {@code GET /core/menu}. */
    public static Content frame(List<NavApp> apps, Content top) {
        return TEMPLATES.shellFrame(apps, top);
    }

    /** What the search of the whole system found, for the palette's list. */
    public static Content found(List<FoundKind> kinds) {
        return TEMPLATES.shellFound(kinds);
    }

    /** A page that shows every component, for those who build pages. */
    public static Content styleGuide() {
        return TEMPLATES.kit(StyleGuide.sample());
    }

    /** The toasts as part of a page, for pages without script. Nothing for an empty list. */
    public static Content notes(List<Toast> toasts) {
        return output ->
                toasts.forEach(toast -> Kit.alert(toast.tone(), toast.text()).writeTo(output));
    }

    /** Appended to any htmx answer: shows the toasts out of band. Nothing for an empty list. */
    public static Content toasts(List<Toast> toasts) {
        return TEMPLATES.shellToastsApart(toasts);
    }
}
