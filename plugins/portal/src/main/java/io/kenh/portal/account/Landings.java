package io.kenh.portal.account;

import io.kenh.api.security.PortalSessions;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody goes after signing in: never another site, never a page that does something by itself. */
final class Landings {
    private static final Pattern OWN = Pattern.compile("/portal(/[A-Za-z0-9_~.-]+)*(\\?[A-Za-z0-9_~.=&%+-]*)?");
    private static final int LONGEST = 500;

    private Landings() {}

    static String of(@Nullable String next) {
        return next != null && usable(next) ? next : PortalSessions.PATH;
    }

    /** Where somebody was who changed the language: also on the way in. */
    static String back(@Nullable String page) {
        return page != null && own(page) ? page : PortalSessions.PATH;
    }

    private static boolean usable(String next) {
        return own(next) && !next.startsWith(PortalSessions.SIGN_IN) && !next.startsWith("/portal/join/");
    }

    private static boolean own(String page) {
        return page.length() <= LONGEST
                && OWN.matcher(page).matches()
                && !page.contains("/..")
                && !page.contains("/./");
    }
}
