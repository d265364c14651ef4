package io.kenh.ui.shell;

import java.util.List;

/** Records of one kind that the search of the whole system found. @param label of the kind */
public record FoundKind(String label, List<FoundRecord> records) {
    /** @param icon name of a Tabler icon. @param about a few words beside the title; may be empty */
    public record FoundRecord(String icon, String title, String about, String path) {}
}
