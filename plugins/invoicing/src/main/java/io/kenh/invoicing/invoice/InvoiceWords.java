package io.kenh.invoicing.invoice;

import io.kenh.api.data.SearchText;

/** What an invoice is found by. */
final class InvoiceWords {
    private static final int MOST = 800;

    private InvoiceWords() {}

    static String of(Invoice invoice) {
        var issued = invoice.eInvoice();
        var words = String.join(
                " ",
                invoice.number(),
                invoice.header().partnerName(),
                invoice.referenceText(),
                issued.symbol(),
                issued.number(),
                issued.lookupCode(),
                invoice.header().customerReference(),
                invoice.origin().words());
        return SearchText.cut(SearchText.line(words), MOST);
    }
}
