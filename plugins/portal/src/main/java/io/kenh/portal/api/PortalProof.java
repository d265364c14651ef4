package io.kenh.portal.api;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.ui.form.Form;

/**
 * Whoever sits at an open browser is not yet the customer. Asked for before somebody changes who gets in:
 * {@code host.services().get(PortalProof.class)}. It is the password; without one a code of the authenticator app; without either, that the
 * customer signed in on this browser a few minutes ago.
 */
public interface PortalProof {
    /** What of it the customer types, for a form of their own pages; or that they have to sign in again. */
    Content fields(Context ctx, PortalAccount account, Form form);

    /** Says on the form what is wrong. A wrong password counts as one at the sign-in does. */
    void check(Context ctx, PortalAccount account, Form form);
}
