package io.kenh.inbox.rest;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.ApiRequest;
import io.kenh.inbox.conversation.ListFilter;
import io.kenh.inbox.conversation.ListFilter.Account;
import io.kenh.inbox.conversation.ListFilter.Show;
import io.kenh.inbox.conversation.ListFilter.Who;
import java.util.Locale;

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
                Account.parse(request.query("account").orElse(null)),
                request.query("unread").filter("true"::equals).isPresent(),
                request.query("query").orElse(""));
    }

    private static Who who(String word) {
        return switch (word) {
            case "" -> Who.ALL;
            case "me" -> Who.MINE;
            case "none" -> Who.NONE;
            default -> throw new KenhException(CoreError.BAD_REQUEST);
        };
    }

    private static Show show(String given) {
        var word = given.toLowerCase(Locale.ROOT).replace('_', '-');
        for (var show : Show.values()) {
            if (ListFilter.word(show).equals(word)) {
                return show;
            }
        }
        throw new KenhException(CoreError.BAD_REQUEST);
    }
}
