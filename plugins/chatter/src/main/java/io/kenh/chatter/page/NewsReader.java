package io.kenh.chatter.page;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.chatter.activity.ActivityQueries;
import io.kenh.chatter.activity.ActivityRow;
import io.kenh.chatter.api.Threads.AuthorKind;
import io.kenh.chatter.notify.Inbox;
import io.kenh.chatter.notify.NotificationRow;
import io.kenh.chatter.page.NewsView.Item;
import io.kenh.chatter.page.NewsView.Link;
import io.kenh.chatter.text.Mentions;
import io.kenh.chatter.text.Words;
import io.kenh.chatter.thread.EntryQueries;
import io.kenh.chatter.thread.EntryRow;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Notifications in words: a few queries for a page of them. */
public final class NewsReader {
    private static final int LINKS = 20;

    private final Host host;

    public NewsReader(Host host) {
        this.host = host;
    }

    private record Known(
            Map<Long, EntryRow> entries,
            Map<Long, ActivityRow> activities,
            Map<Long, String> users,
            Map<Long, PartnerRef> partners,
            Map<DocRef, DocView> documents) {}

    public List<Item> items(Inbox.Page page) {
        var known = known(page);
        return page.rows().items().stream().map(row -> item(row, known)).toList();
    }

    private Known known(Inbox.Page page) {
        var rows = page.rows().items();
        var entryIds = ids(rows, NotificationRow::entryId);
        var activityIds = ids(rows, NotificationRow::activityId);
        var entries = host.db().read(em -> EntryQueries.some(em, entryIds)).stream()
                .collect(Collectors.toMap(EntryRow::id, Function.identity()));
        var activities = host.db().read(em -> ActivityQueries.some(em, activityIds)).stream()
                .collect(Collectors.toMap(ActivityRow::id, Function.identity()));
        var users = new HashSet<Long>();
        var partners = new HashSet<Long>();
        entries.values().forEach(entry -> users.addAll(Mentions.ids(entry.body())));
        for (var row : rows) {
            switch (row.actorKind()) {
                case USER -> users.add(row.actorId());
                case PARTNER -> partners.add(row.actorId());
                case SYSTEM -> {}
            }
        }
        return new Known(
                entries,
                activities,
                Names.users(host, users),
                partners.isEmpty()
                        ? Map.of()
                        : host.services().get(Partners.class).find(partners),
                page.documents());
    }

    private static List<Long> ids(
            List<NotificationRow> rows, Function<NotificationRow, @org.jspecify.annotations.Nullable Long> id) {
        return rows.stream()
                .map(id)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private Item item(NotificationRow row, Known known) {
        var seen = row.documents().stream()
                .map(known.documents()::get)
                .filter(Objects::nonNull)
                .map(document -> new Link(document.title(), document.path()))
                .toList();
        var kind = row.kind().name().toLowerCase(Locale.ROOT);
        var text = row.folded()
                ? t("chatter.news.many." + kind, actor(row, known), seen.size(), t("doc." + row.docType()))
                : t(row.kind().key(), actor(row, known), seen.getFirst().title());
        return new Item(
                row,
                text,
                excerpt(row, known),
                row.folded() ? seen.stream().limit(LINKS).toList() : List.of());
    }

    private static String actor(NotificationRow row, Known known) {
        if (row.actorKind() == AuthorKind.PARTNER) {
            var partner = known.partners().get(row.actorId());
            return partner == null ? t("chatter.customer") : partner.name();
        }
        return known.users().getOrDefault(row.actorId(), t("chatter.system"));
    }

    /** The words of a note, or what happened. */
    private String excerpt(NotificationRow row, Known known) {
        var entry = row.entryId() == null ? null : known.entries().get(row.entryId());
        if (entry != null) {
            var line = EntryViews.line(host, entry);
            return line.isEmpty() ? Words.excerpt(entry.body(), known.users()) : line;
        }
        var activity = row.activityId() == null ? null : known.activities().get(row.activityId());
        return activity == null ? "" : activity.summary();
    }
}
