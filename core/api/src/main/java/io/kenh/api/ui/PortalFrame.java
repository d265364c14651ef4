package io.kenh.api.ui;

import gg.jte.Content;
import io.javalin.http.Context;

/** What stands around pages for customers: a service of the portal. The page it makes works without script. */
public interface PortalFrame {
    /** Request attribute ({@code Long}): the company whose page it is, when the visitor does not say it by being signed in. */
    String COMPANY = "kenh.portal.company";

    /**
     * @param body the page's own
     * @param notes messages that an earlier request left for this page
     * @return a whole document
     */
    Content page(Context ctx, String title, Content notes, Content body);
}
