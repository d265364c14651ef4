package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.ui.HasBadge;
import io.kenh.zbstemplates.bulk.BulkRow;
import io.kenh.zbstemplates.bulk.ItemRow;
import io.kenh.zbstemplates.values.Values.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Some documents of a bulk send.
 *
 * @param lines in the order they were picked
 * @param next address of the next ones; null after the last
 * @param stack all of them as a picture, to choose from
 * @param show what is shown: name of a verdict or of a message's state; empty for all
 */
public record BulkRows(
        BulkRow row, List<Line> lines, @Nullable String next, StackView stack, String show, String css) {
    /**
     * @param path of the document's page; null when the reader may not see it
     * @param why empty when there is nothing to explain
     */
    public record Line(ItemRow item, @Nullable String path, String why) {
        /** What its message says, or else the plan. */
        public HasBadge state() {
            var state = item.state();
            return state == null ? item.verdict() : state;
        }
    }

    /** @param paths of the documents the reader may see, by id */
    static Line line(Host host, String documentType, ItemRow item, Map<Long, String> paths) {
        return new Line(item, paths.get(item.documentId()), why(host, documentType, item));
    }

    /** In words: why there is no message, what of it is shortened, or why its message stands as it does. */
    public static String why(Host host, String documentType, ItemRow item) {
        var why = item.why();
        var since = item.changedAt();
        if (why != null && since != null) {
            return Reasons.text(why, since);
        }
        if (item.detail().startsWith("[")) {
            return Arrays.stream(host.json().read(item.detail(), Problem[].class))
                    .map(problem -> problem.text(documentType))
                    .collect(Collectors.joining(" "));
        }
        return item.detail().isEmpty() ? "" : t(item.detail());
    }
}
