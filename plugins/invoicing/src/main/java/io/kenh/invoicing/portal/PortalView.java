package io.kenh.invoicing.portal;

import gg.jte.Content;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceView;
import io.kenh.invoicing.profile.ProfileData;
import io.kenh.ui.Kit;

/**
 * What the customer sees.
 *
 * @param path of this page
 * @param position why its taxes are not those of the products, may be empty
 * @param due by when it is to be paid, nothing when it is paid
 * @param pay how to pay it
 */
public record PortalView(
        InvoiceView invoice,
        ProfileData seller,
        String path,
        String position,
        Content due,
        Content lines,
        Content pay) {
    public String title() {
        return Kit.t(
                invoice.kind() == InvoiceKind.INVOICE ? "invoicing.portal.invoice" : "invoicing.portal.credit-note",
                invoice.number());
    }
}
