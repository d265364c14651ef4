package io.kenh.portal.me;

import gg.jte.Content;
import io.kenh.api.security.SecondFactors.Standing;
import io.kenh.portal.account.Sessions.SessionRow;
import io.kenh.portal.api.PortalAccount;
import io.kenh.ui.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param again the way to sign in again, of who has nothing to type; else empty
 * @param second the authenticator app; null without
 * @param session of this browser
 * @param bindings what the account is bound to, from other plugins
 */
public record SecurityView(
        Form form,
        Content again,
        PortalAccount account,
        @Nullable Standing second,
        List<SessionRow> sessions,
        long session,
        Content bindings) {
    public boolean here(SessionRow row) {
        return row.id() == session;
    }
}
