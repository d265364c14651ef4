package io.kenh.ui.records;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocType;
import io.kenh.api.data.Documents;
import io.kenh.api.error.KenhException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A list's mass actions: its own, then what other plugins offer for its documents. */
final class Offered {
    private static final Logger LOG = LoggerFactory.getLogger(Offered.class);

    private Offered() {}

    static List<BulkAction> actions(Records<?> records, Host host) {
        var offers = host.services().all(BulkOffer.class);
        var type = offers.isEmpty() ? Optional.<DocType<?>>empty() : type(records, host);
        if (type.isEmpty()) {
            return records.actions();
        }
        var all = new ArrayList<>(records.actions());
        offers.forEach(offer -> all.addAll(of(offer, type.get())));
        return all;
    }

    static Optional<DocType<?>> type(Records<?> records, Host host) {
        return host.services().get(Documents.class).types().stream()
                .filter(type -> type.entity() == records.entity())
                .findFirst();
    }

    /** One plugin's mistake does not break another's list. */
    private static List<BulkAction> of(BulkOffer offer, DocType<?> type) {
        try {
            return offer.of(type);
        } catch (KenhException refused) {
            throw refused;
        } catch (RuntimeException e) {
            LOG.error("no mass actions of {} for {}", offer.getClass().getName(), type.name(), e);
            return List.of();
        }
    }
}
