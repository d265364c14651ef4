package io.kenh.runtime.core;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.data.Documents.Seen;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Findable;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.ui.shell.FoundKind;
import io.kenh.ui.shell.FoundKind.FoundRecord;
import io.kenh.ui.shell.Shell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records of all plugins by words, a few of each kind: what Ctrl-K finds beside pages. */
public final class GlobalSearch {
    private static final Logger LOG = LoggerFactory.getLogger(GlobalSearch.class);
    private static final int OF_EACH = 5;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final Host host;

    public GlobalSearch(Host host) {
        this.host = host;
    }

    public void routes(Routes routes) {
        routes.get("/core/search", new Access.Needs(SystemRoutes.SELF), this::search);
    }

    private void search(Context ctx) {
        var typed = Objects.requireNonNullElse(ctx.queryParam("q"), "").strip();
        var words = SearchText.cut(typed, LONGEST);
        host.ui().fragment(ctx, Shell.found(words.length() < SHORTEST ? List.of() : find(words)));
    }

    private List<FoundKind> find(String words) {
        var kinds = new ArrayList<FoundKind>();
        host.services().all(Findable.class).stream()
                .filter(kind -> Current.actor().may(kind.read()))
                .sorted(Comparator.comparingInt(Findable::order))
                .forEach(kind -> shielded(kind, words).ifPresent(kinds::add));
        kinds.addAll(documents(words));
        // Who types the beginning of a number or a name means that kind.
        var start = SearchText.plain(words);
        kinds.sort(Comparator.comparing(kind -> kind.records().stream()
                .noneMatch(found -> SearchText.plain(found.title()).startsWith(start))));
        return kinds;
    }

    /** One plugin's mistake does not hide what others found. */
    private Optional<FoundKind> shielded(Findable kind, String words) {
        try {
            var records = kind.find(words, OF_EACH).stream()
                    .map(found -> new FoundRecord(kind.icon(), found.title(), found.about(), found.path()))
                    .toList();
            return records.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FoundKind(host.texts().get(kind.label()), records));
        } catch (KenhException refused) {
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.error("{} finds nothing", kind.getClass().getName(), e);
            return Optional.empty();
        }
    }

    private List<FoundKind> documents(String words) {
        var documents = host.services().get(Documents.class);
        var found = documents.search(words, 0, OF_EACH);
        var seen = documents.seen(found.stream().map(DocView::ref).toList());
        var byType = new LinkedHashMap<String, List<FoundRecord>>();
        for (var doc : found) {
            byType.computeIfAbsent(doc.ref().type(), type -> new ArrayList<>()).add(record(doc, seen.get(doc.ref())));
        }
        return byType.entrySet().stream()
                .map(kind -> new FoundKind(host.texts().get("doc." + kind.getKey()), kind.getValue()))
                .toList();
    }

    private static FoundRecord record(DocView doc, @Nullable Seen seen) {
        var glance = Optional.ofNullable(seen).flatMap(Seen::glance);
        return new FoundRecord(
                glance.map(known -> known.icon()).orElse("file-text"),
                doc.title(),
                glance.map(known -> known.about().isEmpty() ? known.state() : known.about() + " · " + known.state())
                        .orElse(""),
                doc.path());
    }
}
