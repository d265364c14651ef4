package io.kenh.invoicing.money;

import io.kenh.api.ui.Tone;
import io.kenh.invoicing.journal.JournalKind;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How money moved. */
public enum Method implements HasBadge {
    BANK("building-bank", JournalKind.BANK),
    CASH("cash-banknote", JournalKind.CASH),
    /** Set off in some other way: in no journal. */
    OTHER("dots", null);

    private final Badge badge;
    private final @Nullable JournalKind journal;

    Method(String icon, @Nullable JournalKind journal) {
        this.journal = journal;
        this.badge = new Badge("invoicing.method." + name().toLowerCase(Locale.ROOT), Tone.NEUTRAL, icon);
    }

    /** Of which kind the journals are that it is entered in; null for none. */
    public @Nullable JournalKind journal() {
        return journal;
    }

    /** How money moves that is entered in such a journal. */
    public static Method of(JournalKind kind) {
        return Arrays.stream(values())
                .filter(method -> method.journal == kind)
                .findFirst()
                .orElse(OTHER);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
