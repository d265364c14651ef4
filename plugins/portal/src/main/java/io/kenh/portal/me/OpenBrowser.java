package io.kenh.portal.me;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.SecondStep;
import io.kenh.portal.account.Sessions;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalProof;
import io.kenh.ui.form.Form;

/** {@link Proof} for other plugins' pages, whose forms are sent to the address they stand at. */
public final class OpenBrowser implements PortalProof {
    private final Proof proof;

    public OpenBrowser(Host host, Accounts accounts, Sessions sessions, SecondStep second) {
        this.proof = new Proof(host, accounts, sessions, second);
    }

    @Override
    public Content fields(Context ctx, PortalAccount account, Form form) {
        return proof.fields(ctx, account, form, ctx.path());
    }

    @Override
    public void check(Context ctx, PortalAccount account, Form form) {
        proof.check(ctx, account, form, Proof.PASSWORD);
    }
}
