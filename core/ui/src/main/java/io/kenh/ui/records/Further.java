package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocType;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.ui.Kit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view of a list that another plugin offers. One plugin's mistake does not break another's list. */
record Further(RecordView view, DocType<?> type) {
    private static final Logger LOG = LoggerFactory.getLogger(Further.class);

    static List<Further> all(Records<?> records, Host host) {
        var views = host.services().all(RecordView.class);
        var type = views.isEmpty() ? Optional.<DocType<?>>empty() : Offered.type(records, host);
        return type.isEmpty()
                ? List.of()
                : views.stream()
                        .filter(view -> offered(view, type.get()))
                        .map(view -> new Further(view, type.get()))
                        .toList();
    }

    static Optional<Further> of(Records<?> records, Host host, String id) {
        return all(records, host).stream()
                .filter(one -> one.view().id().equals(id))
                .findFirst();
    }

    private static boolean offered(RecordView view, DocType<?> type) {
        try {
            return view.offered(type);
        } catch (RuntimeException e) {
            LOG.error("no view of {} for {}", view.getClass().getName(), type.name(), e);
            return false;
        }
    }

    Content content(Picked records, boolean part) {
        try {
            // Written here, where a mistake while writing is still this view's alone.
            var html = new StringOutput();
            view.content(type, records, part).writeTo(html);
            return output -> output.writeContent(html.toString());
        } catch (KenhException refused) {
            throw refused;
        } catch (RuntimeException e) {
            LOG.error("view {} of {} failed", view.id(), type.name(), e);
            return Kit.alert(Tone.WARNING, t("ui.broken"));
        }
    }
}
