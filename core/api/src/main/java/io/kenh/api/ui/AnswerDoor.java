package io.kenh.api.ui;

import gg.jte.Content;
import io.javalin.http.Context;

/**
 * Where customers answer documents: a service of the plugin that signs them in. While one is there, the address of a document
 * ({@link io.kenh.api.web.PageKeys}) is for reading, unless the company wants it otherwise: its page shows the way in instead of its forms.
 */
public interface AnswerDoor {
    /**
     * The way to sign in and back to the document, for who has only its address.
     *
     * @param companyId whose document it is
     * @param path the document's page for its signed-in customer, below {@code /portal/} and with {@code Access.Portal}: no address that is
     *     a key, for it stands in the sign-in's
     */
    Content invite(Context ctx, long companyId, String path);
}
