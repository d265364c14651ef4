package io.kenh.portal.me;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.SecondFactors.Verdict;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.PasswordSignIn;
import io.kenh.portal.account.SecondStep;
import io.kenh.portal.api.PortalAccount;
import io.kenh.ui.form.Form;

/** Somebody at an open browser is not yet the customer: the password, or without one a code of the authenticator app. */
final class Proof {
    static final String CODE = "code";
    static final int LONGEST = 40;

    private final PasswordSignIn passwords;
    private final SecondStep second;

    Proof(Host host, Accounts accounts, SecondStep second) {
        this.passwords = new PasswordSignIn(host, accounts);
        this.second = second;
    }

    /** Whether there is anything to ask for, and what: an account without a password and without an app can prove nothing more. */
    boolean byCode(PortalAccount account) {
        return !account.hasPassword() && second.of(account.id()).isPresent();
    }

    /** Says on the form what is wrong. @param password field of the password; the code's is {@link #CODE} */
    void check(PortalAccount account, Form form, String password) {
        if (account.hasPassword()) {
            if (!passwords.confirm(account.id(), form.value(password))) {
                form.error(password, t("portal.password.wrong"));
            }
        } else if (byCode(account)
                && second.factors().check(SecondStep.owner(account.id()), form.value(CODE)) != Verdict.RIGHT) {
            form.error(CODE, t("portal.second.wrong"));
        }
    }
}
