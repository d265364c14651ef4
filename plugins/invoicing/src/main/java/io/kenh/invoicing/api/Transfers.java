package io.kenh.invoicing.api;

import gg.jte.Content;

/** How customers transfer money to a company: {@code host.services().get(Transfers.class)}. */
public interface Transfers {
    /**
     * For pages: the account that is usually paid to, what to write, and VietQR that says all of it. Nothing where the company has no
     * account.
     *
     * @param title of the panel, in the reader's language
     * @param amount whole đồng
     * @param reference letters and digits, at most 25
     */
    Content panel(String title, long companyId, long amount, String reference);
}
