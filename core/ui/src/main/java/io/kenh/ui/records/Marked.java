package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.ui.Badge;
import io.kenh.ui.Kit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What other plugins say about a board's records. The first who marks a record is heard. */
record Marked(List<Badge> order, Map<Long, Badge> of) {
    private static final Logger LOG = LoggerFactory.getLogger(Marked.class);

    /** A longer column has no bar: it would count only some of it. */
    static final int COLUMN = 200;

    static boolean anybody(Host host) {
        return !host.services().all(BoardMarks.class).isEmpty();
    }

    static Marked of(Records<?> records, Host host, Collection<Long> ids) {
        var type = ids.isEmpty() || !anybody(host)
                ? null
                : Offered.type(records, host).orElse(null);
        var order = new ArrayList<Badge>();
        var found = new HashMap<Long, Badge>();
        if (type != null) {
            for (var marker : host.services().all(BoardMarks.class)) {
                try {
                    order.addAll(marker.marks());
                    marker.of(type, ids).forEach(found::putIfAbsent);
                } catch (RuntimeException e) {
                    // One plugin's mistake does not break another's board.
                    LOG.error("no marks of {} for {}", marker.getClass().getName(), type.name(), e);
                }
            }
        }
        return new Marked(order, found);
    }

    @Nullable
    Content mark(long id) {
        var badge = of.get(id);
        return badge == null ? null : Kit.badge(badge.tone(), badge.icon(), t(badge.key()));
    }

    /** The bar above a column; records without a mark leave it empty at its end. */
    List<BoardView.Part> bar(List<Long> column) {
        var parts = new ArrayList<BoardView.Part>();
        int from = 0;
        for (var badge : order) {
            int count =
                    (int) column.stream().filter(id -> badge.equals(of.get(id))).count();
            if (count > 0) {
                int width = Math.max(count * 100 / column.size(), 1);
                var css = "tone-" + badge.tone().name().toLowerCase(Locale.ROOT);
                parts.add(new BoardView.Part(css, from, width, t("ui.records.chip", t(badge.key()), count)));
                from += width;
            }
        }
        return parts;
    }
}
