package io.kenh.invoicing.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An {@code Ntry} of a camt.053 while it is read: one movement of the account, of one transaction or of many. */
final class CamtEntry {
    /** What is said of the entry, or of one transaction of it. */
    private static final class Said {
        private String amount = "";
        private boolean dong = true;
        private boolean credit = true;
        private final List<String> texts = new ArrayList<>();
        private final Set<String> references = new LinkedHashSet<>();
        private String payer = "";

        private long dongs() {
            return new BigDecimal(amount).longValueExact();
        }

        private boolean told() {
            return credit && dong && !amount.isEmpty();
        }
    }

    private final Said all = new Said();
    private final List<Said> parts = new ArrayList<>();
    private boolean booked = true;
    private String day = "";
    private String value = "";
    private String number = "";

    CamtEntry() {
        all.dong = false;
        all.credit = false;
    }

    void part() {
        parts.add(new Said());
    }

    private Said said() {
        return parts.isEmpty() ? all : parts.getLast();
    }

    void amount(String text, boolean dong, boolean whole) {
        var one = whole ? all : said();
        if (whole || one.amount.isEmpty()) {
            one.amount = text;
            one.dong = dong;
        }
    }

    void credit(boolean yes, boolean whole) {
        (whole ? all : said()).credit = yes;
    }

    /** Another word than this means that the bank may yet take it back. */
    void status(String text) {
        booked = text.equals("BOOK");
    }

    void day(String text) {
        day = cut(text);
    }

    /** When the money counts: what there is, where the bank does not say when it booked it. */
    void valued(String text) {
        value = cut(text);
    }

    boolean dated() {
        return !when().isEmpty();
    }

    private String when() {
        return day.isEmpty() ? value : day;
    }

    private static String cut(String text) {
        return text.length() > 10 ? text.substring(0, 10) : text;
    }

    void number(String text) {
        number = text;
    }

    void text(String text, boolean whole) {
        (whole ? all : said()).texts.add(text);
    }

    void reference(String text) {
        said().references.add(text);
    }

    void payer(String text) {
        said().payer = text;
    }

    /** Money in đồng that came. */
    boolean wanted() {
        return all.credit && all.dong;
    }

    boolean booked() {
        return booked;
    }

    /** Whether it is of several transactions whose sum is not its own, or is not told. */
    boolean torn() {
        return parts.size() > 1
                && (!parts.stream().allMatch(Said::told)
                        || parts.stream().mapToLong(Said::dongs).sum() != all.dongs());
    }

    /** A line for each transaction; one for all of them when they do not add up: that one somebody looks at. */
    List<Entry> lines() {
        if (parts.size() < 2 || torn()) {
            return List.of(asOne());
        }
        var when = LocalDate.parse(when());
        var lines = new ArrayList<Entry>();
        for (var part : parts) {
            var texts = new ArrayList<>(part.texts);
            texts.addAll(all.texts);
            // The bank's number is the entry's: with the place it is the transaction's, in every file that tells of it.
            var own = number.isEmpty() ? "" : number + "/" + (lines.size() + 1);
            lines.add(new Entry(when, part.dongs(), join(texts), part.payer, own, join(part.references), true));
        }
        return lines;
    }

    /** All of it in one line, as it was always taken before. */
    Entry asOne() {
        var texts = new ArrayList<String>();
        var references = new LinkedHashSet<String>();
        var payer = all.payer;
        for (var part : parts) {
            texts.addAll(part.texts);
            references.addAll(part.references);
            payer = part.payer.isEmpty() ? payer : part.payer;
        }
        texts.addAll(all.texts);
        references.addAll(all.references);
        boolean told = parts.size() < 2;
        return new Entry(LocalDate.parse(when()), all.dongs(), join(texts), payer, number, join(references), told);
    }

    private static String join(Collection<String> words) {
        return String.join(" ", words);
    }
}
