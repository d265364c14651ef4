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

    /** A picture or initials and the name, never one line apart. */
    static Content who(Content face, Content name) {
        return TEMPLATES.recordsWho(face, name);
    }

    static Content hidden(String text) {
        return TEMPLATES.recordsHidden(text);
    }
}
