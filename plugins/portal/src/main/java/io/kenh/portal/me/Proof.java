package io.kenh.portal.me;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.security.SecondFactors.Verdict;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.PasswordSignIn;
import io.kenh.portal.account.SecondStep;
import io.kenh.portal.account.Sessions;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.jte.StaticTemplates;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.time.Duration;

/**
 * Somebody at an open browser is not yet the customer: the password, or without one a code of the authenticator app; who has nothing to type
 * has signed in just now.
 */
final class Proof {
    static final String PASSWORD = "password";
    static final String CODE = "code";
    static final int LONGEST = 40;
    private static final Duration JUST = Duration.ofMinutes(10);

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Sessions sessions;
    private final PasswordSignIn passwords;
    private final SecondStep second;

    Proof(Host host, Accounts accounts, Sessions sessions, SecondStep second) {
        this.host = host;
        this.sessions = sessions;
        this.passwords = new PasswordSignIn(host, accounts);
        this.second = second;
    }

    /** What the customer types: a field {@link #PASSWORD} or {@link #CODE}; or the way to sign in again. @param back the page of the form */
    Content fields(Context ctx, PortalAccount account, Form form, String back) {
        return templates.meProof(form, account.hasPassword(), byCode(account), again(ctx, account, back));
    }

    /** For forms with fields of their own: empty, or the way to sign in again. @param back the page of the form */
    Content again(Context ctx, PortalAccount account, String back) {
        return late(ctx, account) ? templates.meLate(back) : Kit.none();
    }

    private boolean byCode(PortalAccount account) {
        return !account.hasPassword() && second.of(account.id()).isPresent();
    }

    /** Nothing to type, and it is long since the customer signed in. */
    private boolean late(Context ctx, PortalAccount account) {
        return !account.hasPassword() && !byCode(account) && !justSignedIn(ctx);
    }

    /** Says on the form what is wrong. @param password field of the password; the code's is {@link #CODE} */
    void check(Context ctx, PortalAccount account, Form form, String password) {
        if (account.hasPassword()) {
            if (!passwords.confirm(account.id(), form.value(password))) {
                form.error(password, t("portal.password.wrong"));
            }
        } else if (byCode(account)) {
            if (second.factors().check(SecondStep.owner(account.id()), form.value(CODE)) != Verdict.RIGHT) {
                form.error(CODE, t("portal.second.wrong"));
            }
        } else if (!justSignedIn(ctx)) {
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
