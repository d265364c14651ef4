package io.kenh.ui.records;

import gg.jte.Content;
import io.kenh.ui.jte.StaticTemplates;

/** Small markup. */
final class RecordParts {
    static final StaticTemplates TEMPLATES = new StaticTemplates();

    private RecordParts() {}

    static Content link(String url, String text) {
        return TEMPLATES.recordsLink(url, text);
    }

    static Content hidden(String text) {
        return TEMPLATES.recordsHidden(text);
    }
}
