package io.kenh.inbox.page;

import io.javalin.http.Context;
import io.kenh.api.data.SearchText;
import io.kenh.inbox.conversation.ListFilter;
import io.kenh.inbox.conversation.ListFilter.Account;
import io.kenh.inbox.conversation.ListFilter.Show;
import io.kenh.inbox.conversation.ListFilter.Who;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The filter as it stands in the address: a view can be bookmarked and sent to a colleague. */
final class ListAddress {
    private static final int MAX_QUERY = 100;

    private ListAddress() {}

    static ListFilter read(Context ctx) {
        var query = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        return new ListFilter(
                ListFilter.who(ctx.queryParam("who")),
                null,
                ListFilter.show(ctx.queryParam("state"), Show.OPEN),
                Account.parse(ctx.queryParam("account")),
                ctx.queryParam("unread") != null,
                SearchText.cut(query, MAX_QUERY));
    }

    /** The query part with its question mark; empty for the plain list. */
    static String query(ListFilter filter) {
        return query(filter, Map.of());
    }

    static String query(ListFilter filter, Map<String, String> more) {
        var parts = new LinkedHashMap<String, String>();
        if (filter.who() != Who.ALL) {
            parts.put("who", ListFilter.word(filter.who()));
        }
        if (filter.show() != Show.OPEN) {
            parts.put("state", ListFilter.word(filter.show()));
        }
        filter.account().ifPresent(account -> parts.put("account", account.toString()));
        if (filter.unread()) {
            parts.put("unread", "1");
        }
        if (!filter.query().isEmpty()) {
            parts.put("q", filter.query());
        }
        parts.putAll(more);
        return parts.isEmpty()
                ? ""
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    static ListFilter who(ListFilter f, Who who) {
        return new ListFilter(who, null, f.show(), f.account(), f.unread(), f.query());
    }

    static ListFilter show(ListFilter f, Show show) {
        // What is done is never unread.
        return new ListFilter(f.who(), null, show, f.account(), f.unread() && show != Show.DONE, f.query());
    }

    static ListFilter account(ListFilter f, Optional<Account> account) {
        return new ListFilter(f.who(), null, f.show(), account, f.unread(), f.query());
    }

    static ListFilter unread(ListFilter f, boolean unread) {
        var show = unread && f.show() == Show.DONE ? Show.OPEN : f.show();
        return new ListFilter(f.who(), null, show, f.account(), unread, f.query());
    }

    static ListFilter query(ListFilter f, String query) {
        return new ListFilter(f.who(), null, f.show(), f.account(), f.unread(), query);
    }
}
