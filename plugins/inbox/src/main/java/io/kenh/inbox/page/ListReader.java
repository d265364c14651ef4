package io.kenh.inbox.page;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Slice;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.security.Users.UserRef;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.api.Window;
import io.kenh.inbox.channel.Channels;
import io.kenh.inbox.conversation.ConversationList;
import io.kenh.inbox.conversation.ConversationQueries;
import io.kenh.inbox.conversation.ConversationRow;
import io.kenh.inbox.conversation.ConversationState;
import io.kenh.inbox.conversation.ListFilter;
import io.kenh.inbox.conversation.Visibility;
import io.kenh.inbox.text.CustomerName;
import io.kenh.ui.Kit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the list pane: rows, contacts, staff, windows and accounts each in one go. */
final class ListReader {
    static final int PAGE = 30;

    /** What a page that has loaded more rows may ask for again at once. */
    static final int MAX_PAGE = 300;

    private record Around(
            Map<Long, PartnerRef> partners,
            Map<Long, UserRef> users,
            Map<ThreadKey, Window> windows,
            Accounts accounts,
            long me,
            Instant now) {}

    private final Host host;
    private final Channels channels;

    ListReader(Host host) {
        this.host = host;
        this.channels = new Channels(host);
    }

    ListView read(ListFilter filter, int limit, @Nullable String after, long selected) {
        return host.db().read(em -> {
            var who = Visibility.of(Current.actor());
            var partners = host.services().get(Partners.class);
            var slice = ConversationList.read(em, partners, filter, who, limit, after);
            var accounts = new Accounts(channels);
            var around = around(slice, partners, accounts, who.userId());
            int unread = ConversationQueries.unread(em, who);
            return new ListView(
                    slice.items().stream()
                            .map(row -> row(row, around, filter, selected))
                            .toList(),
                    Chip.rows(filter, accounts),
                    hidden(filter),
                    filter.query(),
                    unreadText(unread),
                    "/inbox/filters" + ListAddress.query(filter),
                    "/inbox/list" + ListAddress.query(filter),
                    slice.next() == null
                            ? null
                            : "/inbox/list" + ListAddress.query(filter, Map.of("after", slice.next())),
                    !ListAddress.query(filter).isEmpty());
        });
    }

    /** The filters by themselves: which accounts there are changes when a channel is switched on or off. */
    List<List<Chip>> chips(ListFilter filter) {
        return Chip.rows(filter, new Accounts(channels));
    }

    private Around around(Slice<ConversationRow> slice, Partners partners, Accounts accounts, long me) {
        var rows = slice.items();
        return new Around(
                partners.find(
                        rows.stream().map(ConversationRow::partnerId).distinct().toList()),
                host.services()
                        .get(Users.class)
                        .find(rows.stream()
                                .flatMap(row -> Stream.of(row.assigneeId(), row.lastAuthorId()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()),
                channels.windows(rows.stream().map(ConversationRow::thread).toList()),
                accounts,
                me,
                host.clock().instant());
    }

    private static RowView row(ConversationRow row, Around around, ListFilter filter, long selected) {
        var partner = around.partners().get(row.partnerId());
        var accounts = around.accounts();
        var account = accounts.name(row.thread());
        boolean off = accounts.off(row.thread());
        var assignee = row.assigneeId() == null ? null : around.users().get(row.assigneeId());
        var window = WindowView.of(around.windows().getOrDefault(row.thread(), Window.UNKNOWN), around.now());
        return new RowView(
                row.id(),
                "/inbox/conversations/" + row.id() + ListAddress.query(filter),
                CustomerName.of(partner, row.partnerName()),
                partner == null ? null : partner.avatarUrl(),
                row.preview().show(Kit::t),
                problem(row),
                Said.by(
                        row.lastDirection(),
                        row.lastAuthorId(),
                        around.me(),
                        around.users(),
                        accounts.signature(row.thread())),
                row.lastAt(),
                accounts.icon(row.thread()),
                account,
                assignee == null ? null : assignee.name(),
                row.unreadByMe(),
                row.unreadForMe(),
                row.needsReply(),
                row.state() == ConversationState.DONE,
                off || window.silent() ? null : window,
                row.id() == selected);
    }

    private static @Nullable StatusView problem(ConversationRow row) {
        var status = row.lastStatus() == null ? null : StatusView.of(row.lastStatus(), row.lastAt(), null);
        return status != null && status.troubled() ? status : null;
    }

    private static List<ListView.Hidden> hidden(ListFilter filter) {
        var query = ListAddress.query(ListAddress.query(filter, ""));
        return query.isEmpty()
                ? List.of()
                : List.of(query.substring(1).split("&")).stream()
                        .map(part -> part.split("=", 2))
                        .map(part -> new ListView.Hidden(
                                part[0], java.net.URLDecoder.decode(part[1], java.nio.charset.StandardCharsets.UTF_8)))
                        .toList();
    }

    private static String unreadText(int unread) {
        if (unread == 0) {
            return "";
        }
        return unread >= ConversationQueries.COUNT_LIMIT ? "99+" : String.valueOf(unread);
    }
}
