package io.kenh.portal.me;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.PortalSessions;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.SecondStep;
import io.kenh.portal.account.Sessions;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalProof;
import io.kenh.portal.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import java.time.Duration;

/** {@link Proof} for other plugins' pages; who has nothing to type has just signed in. */
public final class OpenBrowser implements PortalProof {
    private static final String PASSWORD = "password";
    private static final Duration JUST = Duration.ofMinutes(10);

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Sessions sessions;
    private final Proof proof;

    public OpenBrowser(Host host, Accounts accounts, Sessions sessions, SecondStep second) {
        this.host = host;
        this.sessions = sessions;
        this.proof = new Proof(host, accounts, second);
    }

    @Override
    public Content fields(Context ctx, PortalAccount account, Form form) {
        boolean byCode = proof.byCode(account);
        boolean late = !account.hasPassword() && !byCode && !justSignedIn(ctx);
        return templates.meProof(form, account.hasPassword(), byCode, late);
    }

    @Override
    public void check(Context ctx, PortalAccount account, Form form) {
        proof.check(account, form, PASSWORD);
        if (!account.hasPassword() && !proof.byCode(account) && !justSignedIn(ctx)) {
            form.error("proof", t("portal.proof.late"));
        }
    }

    private boolean justSignedIn(Context ctx) {
        var now = host.clock().instant();
        return sessions.openedAt(ctx.cookie(PortalSessions.COOKIE))
                .filter(at -> now.isBefore(at.plus(JUST)))
                .isPresent();
    }
}
