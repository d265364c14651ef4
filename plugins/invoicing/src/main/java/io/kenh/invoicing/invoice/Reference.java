package io.kenh.invoicing.invoice;

import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.invoicing.api.InvoicingError;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a customer writes on the transfer, so that the money finds its invoice. Letters, digits, blanks and {@code - _ .} only: other signs do
 * not survive a bank.
 */
@Embeddable
public class Reference {
    /** Beyond this, purposes of transfers are cut. */
    public static final int MOST = 25;

    private static final Pattern WRITABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _.-]{2," + (MOST - 1) + "}");
    /** As the numbers of invoices look: those to come have to be free. */
    private static final Pattern NUMBERED = Pattern.compile("R?INV\\d{9,}");

    private static final Pattern SIGNS = Pattern.compile("[^A-Z0-9]+");

    @Column(name = "payment_reference", length = 40)
    private String text;

    @Column(name = "reference_key", length = 40)
    private String key;

    protected Reference() {}

    private Reference(String text) {
        this.text = text;
        this.key = key(text);
    }

    /** @throws KenhException {@code invoicing.bad-reference} */
    public static Reference of(String typed) {
        var text = typed.strip();
        // At least one digit: words alone stand on many transfers.
        if (!WRITABLE.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
            throw new KenhException(InvoicingError.BAD_REFERENCE, MOST);
        }
        return new Reference(text);
    }

    /** @param suffix a letter when the number itself is another invoice's reference, else empty */
    static Reference from(InvoiceNumber number, String suffix) {
        return new Reference(number.text().replace("/", "") + suffix);
    }

    /** Whether it looks like the number of an invoice. */
    boolean numbered() {
        return NUMBERED.matcher(key).matches();
    }

    /** As references are compared: banks change case and drop signs. */
    public static String key(String text) {
        return SIGNS.matcher(SearchText.plain(text).toUpperCase(Locale.ROOT)).replaceAll("");
    }

    public String text() {
        return text;
    }

    public String key() {
        return key;
    }
}
