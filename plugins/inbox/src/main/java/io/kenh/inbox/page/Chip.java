package io.kenh.inbox.page;

import io.kenh.inbox.api.ChannelAccount;
import io.kenh.inbox.conversation.ListFilter;
import io.kenh.inbox.conversation.ListFilter.Account;
import io.kenh.inbox.conversation.ListFilter.Show;
import io.kenh.inbox.conversation.ListFilter.Who;
import io.kenh.ui.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One filter: a link to the list with it, or without it when it is on. */
public record Chip(String label, String url, boolean on) {
    /** Rows of chips; one of a row is on, or at most one. */
    static List<List<Chip>> rows(ListFilter filter, Accounts accounts) {
        var rows = new ArrayList<List<Chip>>();
        rows.add(List.of(who(filter, Who.ALL), who(filter, Who.MINE), who(filter, Who.NONE)));
        rows.add(List.of(
                show(filter, Show.NEEDS_REPLY),
                show(filter, Show.WAITING),
                show(filter, Show.DONE),
                chip(Kit.t("inbox.filter.unread"), ListAddress.unread(filter, !filter.unread()), filter.unread())));
        var some = new ArrayList<Chip>();
        if (accounts.all().size() > 1) {
            accounts.all().forEach(account -> some.add(account(filter, account)));
        }
        // An account that is gone, or whose channel is off: the filter can still be taken away.
        if (filter.account().filter(account -> !accounts.has(account)).isPresent()) {
            some.add(chip(Kit.t("inbox.channel-off.short"), ListAddress.account(filter, Optional.empty()), true));
        }
        if (!some.isEmpty()) {
            rows.add(some);
        }
        return rows;
    }

    private static Chip who(ListFilter filter, Who who) {
        return chip(
                Kit.t("inbox.filter.who." + ListFilter.word(who)), ListAddress.who(filter, who), filter.who() == who);
    }

    private static Chip show(ListFilter filter, Show show) {
        boolean on = filter.show() == show;
        return chip(
                Kit.t("inbox.filter.state." + ListFilter.word(show)),
                ListAddress.show(filter, on ? Show.OPEN : show),
                on);
    }

    private static Chip account(ListFilter filter, ChannelAccount account) {
        var choice = Optional.of(new Account(account.channel(), account.id()));
        boolean on = filter.account().equals(choice);
        return chip(account.name(), ListAddress.account(filter, on ? Optional.empty() : choice), on);
    }

    private static Chip chip(String label, ListFilter target, boolean on) {
        return new Chip(label, "/inbox" + ListAddress.query(target), on);
    }
}
