package io.kenh.inbox.rest;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.ApiRequest;
import io.kenh.inbox.conversation.ListFilter;
import io.kenh.inbox.conversation.ListFilter.Account;
import io.kenh.inbox.conversation.ListFilter.Show;
import io.kenh.inbox.conversation.ListFilter.Who;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The list's filter as a program asks for it; a word nobody knows is refused, not ignored. */
final class ApiFilter {
    private ApiFilter() {}

    static ListFilter read(ApiRequest<Void> request) {
        var assignee = request.query("assignee").orElse("");
        boolean person = assignee.matches("\\d{1,18}");
        return new ListFilter(
                person ? Who.PERSON : who(assignee),
                person ? Long.valueOf(assignee) : null,
                show(request.query("state").orElse("all")),
                account(request.query("account").orElse("")),
                request.flag("unread"),
                request.query("query").orElse(""));
    }

    private static Who who(String word) {
        return switch (word) {
            case "" -> Who.ALL;
            case "me" -> Who.MINE;
            case "none" -> Who.NONE;
            default -> throw refused("assignee", "inbox.api.assignee");
        };
    }

    private static Show show(String given) {
        var word = given.toLowerCase(Locale.ROOT).replace('_', '-');
        for (var show : Show.values()) {
            if (ListFilter.word(show).equals(word)) {
                return show;
            }
        }
        throw refused("state", "inbox.api.state");
    }

    private static Optional<Account> account(String given) {
        try {
            return Account.parse(given);
        } catch (KenhException notAnAccount) {
            throw refused("account", "inbox.api.account");
        }
    }

    private static KenhException refused(String field, String key) {
        return new KenhException(CoreError.BAD_REQUEST, Map.of(field, t(key)));
    }
}
