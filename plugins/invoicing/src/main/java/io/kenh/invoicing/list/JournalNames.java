package io.kenh.invoicing.list;

import io.kenh.api.addon.Host;
import io.kenh.invoicing.journal.JournalKind;
import io.kenh.invoicing.journal.JournalView;
import io.kenh.invoicing.journal.Journals;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Ref;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The column that says in which journal something is entered. They are few: all are read at once. */
final class JournalNames {
    private final Journals journals;
    private final JournalKind[] kinds;

    JournalNames(Host host, JournalKind... kinds) {
        this.journals = new Journals(host);
        this.kinds = kinds;
    }

    Column column(String path) {
        return Column.ref("journal", "invoicing.field.journal", this::names)
                .at(path)
                .offering(this::options)
                .hidden();
    }

    private Map<Long, Ref> names(Collection<Long> ids) {
        return journals.all().stream()
                .collect(Collectors.toMap(JournalView::id, journal -> new Ref(journal.label(), null)));
    }

    private List<Option> options() {
        return journals.active(kinds).stream()
                .map(journal -> new Option(Long.toString(journal.id()), journal.label()))
                .toList();
    }
}
