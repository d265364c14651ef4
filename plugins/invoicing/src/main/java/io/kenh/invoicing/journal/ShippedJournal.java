package io.kenh.invoicing.journal;

import io.kenh.api.security.Current;
import java.util.Arrays;

/**
 * The journals every company begins with, named in the language of whoever used the first. Until somebody gives one another name, each reads
 * it in the own language.
 */
enum ShippedJournal {
    SALE(JournalKind.SALE, "INV", "Bán hàng", "Sales"),
    BANK(JournalKind.BANK, "BNK", "Ngân hàng", "Bank"),
    CASH(JournalKind.CASH, "CSH", "Tiền mặt", "Cash");

    private final JournalKind kind;
    private final String code;
    private final String vi;
    private final String en;

    ShippedJournal(JournalKind kind, String code, String vi, String en) {
        this.kind = kind;
        this.code = code;
        this.vi = vi;
        this.en = en;
    }

    JournalData data() {
        return new JournalData(kind, code, now(), false);
    }

    private String now() {
        return Current.locale().getLanguage().equals("en") ? en : vi;
    }

    /** The name in the current language when nobody changed it, else as it is. */
    static String shown(JournalData journal) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(journal.code())
                        && (one.vi.equals(journal.name()) || one.en.equals(journal.name())))
                .findFirst()
                .map(ShippedJournal::now)
                .orElse(journal.name());
    }
}
