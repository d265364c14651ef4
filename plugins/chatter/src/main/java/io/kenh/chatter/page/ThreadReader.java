package io.kenh.chatter.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.security.Current;
import io.kenh.chatter.access.Colleagues;
import io.kenh.chatter.access.Topics;
import io.kenh.chatter.activity.ActivityQueries;
import io.kenh.chatter.activity.ActivityRow;
import io.kenh.chatter.activity.TypeRow;
import io.kenh.chatter.activity.Types;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.api.ChatterSlots;
import io.kenh.chatter.follow.FollowerRow;
import io.kenh.chatter.follow.Followers;
import io.kenh.chatter.thread.EntryQueries;
import io.kenh.chatter.thread.EntryRow;
import io.kenh.ui.form.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the pages of a thread show. Callers bring a document that may be read. */
public final class ThreadReader {
    private static final int PAGE = 30;

    private final Host host;
    private final Colleagues colleagues;
    private final Followers followers;
    private final Types types;
    private final EntryViews views;

    public ThreadReader(Host host, Colleagues colleagues, Followers followers, Types types) {
        this.host = host;
        this.colleagues = colleagues;
        this.followers = followers;
        this.types = types;
        this.views = new EntryViews(host);
    }

    static String base(DocRef ref) {
        return "/chatter/threads/" + ref.type() + "/" + ref.id();
    }

    ThreadView thread(Context ctx, DocView document) {
        var ref = document.ref();
        return new ThreadView(
                base(ref),
                Topics.thread(ref),
                entries(document, "", null),
                box(document),
                followers(document, false),
                mayWrite(),
                host.ui().slot(ctx, ChatterSlots.COMPOSER_ACTIONS, ref),
                UUID.randomUUID().toString(),
                host.ui().asset("chatter.js"),
                host.ui().asset("chatter.css"));
    }

    ThreadView.Entries entries(DocView document, String words, @Nullable String after) {
        var page = host.db().read(em -> EntryQueries.page(em, document.ref(), words, PAGE, after));
        var next = page.next() == null
                ? null
                : base(document.ref()) + "/entries?after=" + page.next() + "&q="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return new ThreadView.Entries(views.of(page.items()), next, mayWrite(), !words.isBlank());
    }

    public List<EntryView> views(List<EntryRow> rows) {
        return views.of(rows);
    }

    BoxView box(DocView document) {
        var ref = document.ref();
        var rows = host.db().read(em -> ActivityQueries.of(em, ref));
        return new BoxView(base(ref), Topics.thread(ref), items(rows), mayWrite());
    }

    /** Those of one type. @param assignee 0 for everybody's */
    CellView cell(DocView document, TypeRow type, long assignee) {
        var ref = document.ref();
        var rows = host.db().read(em -> ActivityQueries.of(em, ref)).stream()
                .filter(row -> row.typeId() == type.id() && (assignee == 0 || row.assigneeId() == assignee))
                .toList();
        var base = base(ref);
        return new CellView(
                document,
                type.label(),
                base + "/cells/" + type.id() + "?part=items" + (assignee == 0 ? "" : "&who=" + assignee),
                items(rows),
                mayWrite() && type.active() ? base + "/activities/new?activityType=" + type.id() : null,
                mayWrite());
    }

    private List<BoxView.Item> items(List<ActivityRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var known = types.byId();
        var names = Names.users(host, rows.stream().map(ActivityRow::assigneeId).collect(Collectors.toSet()));
        var today = today();
        return rows.stream()
                .map(row -> new BoxView.Item(
                        row,
                        Objects.requireNonNull(known.get(row.typeId())),
                        row.due(today),
                        names.getOrDefault(row.assigneeId(), t("chatter.system")),
                        null,
                        null))
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }

    FollowersView followers(DocView document, boolean open) {
        var ref = document.ref();
        var rows = host.db().read(em -> followers.of(em, ref));
        var names = Names.users(host, rows.stream().map(FollowerRow::userId).collect(Collectors.toSet()));
        var me = Current.actor().userId();
        boolean manages = mayWrite() && Current.actor().may(ChatterPermissions.FOLLOWERS);
        var items = rows.stream()
                .filter(row -> names.containsKey(row.userId()))
                .map(row -> new FollowersView.Item(row, Objects.requireNonNull(names.get(row.userId()))))
                .toList();
        var candidates = new ArrayList<Option>();
        if (manages && open) {
            colleagues.of(document).stream()
                    .filter(user -> !names.containsKey(user.id()))
                    .forEach(user -> candidates.add(new Option(String.valueOf(user.id()), user.name())));
        }
        var mine = rows.stream().filter(row -> row.userId() == me).findFirst().orElse(null);
        return new FollowersView(base(ref), Topics.thread(ref), me, mine, items, candidates, mayWrite(), manages, open);
    }

    private static boolean mayWrite() {
        return Current.actor().may(ChatterPermissions.WRITE);
    }
}
