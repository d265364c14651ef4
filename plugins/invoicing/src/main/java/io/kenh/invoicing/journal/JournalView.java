package io.kenh.invoicing.journal;

/** A journal. @param active whether anything new is entered in it */
public record JournalView(long id, int version, boolean active, JournalData data) {
    public JournalKind kind() {
        return data.kind();
    }

    public String code() {
        return data.code();
    }

    public String name() {
        return data.name();
    }

    /** In the current language, until somebody renames it. */
    public String label() {
        return ShippedJournal.shown(data);
    }
}
