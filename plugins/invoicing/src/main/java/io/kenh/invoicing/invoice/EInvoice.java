package io.kenh.invoicing.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The electronic invoice that was issued for an invoice, as the tax office knows it. */
@Embeddable
public class EInvoice {
    @Column(name = "e_template", length = EInvoiceData.CODE)
    private String template;

    @Column(name = "e_symbol", length = EInvoiceData.CODE)
    private String symbol;

    @Column(name = "e_number", length = EInvoiceData.NUMBER)
    private String number;

    @Column(name = "e_date")
    private LocalDate date;

    @Column(name = "e_lookup_code", length = EInvoiceData.LOOKUP)
    private @Nullable String lookupCode;

    @Column(name = "e_lookup_url", length = EInvoiceData.URL)
    private @Nullable String lookupUrl;

    protected EInvoice() {}

    EInvoice(EInvoiceData data) {
        template = data.template();
        symbol = data.symbol();
        number = data.number();
        date = Objects.requireNonNull(data.date());
        lookupCode = data.lookupCode().isEmpty() ? null : data.lookupCode();
        lookupUrl = data.lookupUrl().isEmpty() ? null : data.lookupUrl();
    }

    EInvoiceData data() {
        return new EInvoiceData(
                template,
                symbol,
                number,
                date,
                Objects.requireNonNullElse(lookupCode, ""),
                Objects.requireNonNullElse(lookupUrl, ""));
    }
}
