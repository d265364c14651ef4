package io.kenh.chatter.text;

import io.kenh.api.security.Users.UserRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mentions are kept as ids between two characters nobody types, so that a renamed colleague stays mentioned. */
public final class Mentions {
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    static final Pattern MENTION = Pattern.compile(OPEN + "(\\d{1,18})" + CLOSE);

    private Mentions() {}

    /** The text as typed, with "@Name" of these people turned into their ids. */
    public static String encode(String typed, Collection<UserRef> people) {
        var text = typed.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
        var longestFirst = people.stream()
                .sorted(Comparator.comparingInt((UserRef user) -> user.name().length())
                        .reversed())
                .toList();
        for (var user : longestFirst) {
            text = text.replace("@" + user.name(), OPEN + String.valueOf(user.id()) + CLOSE);
        }
        return text;
    }

    /** As it was typed. */
    public static String decode(String text, Map<Long, String> names) {
        return MENTION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(name(found, names)));
    }

    public static Set<Long> ids(String text) {
        var ids = new LinkedHashSet<Long>();
        MENTION.matcher(text).results().forEach(found -> ids.add(Long.parseLong(found.group(1))));
        return ids;
    }

    static String name(MatchResult found, Map<Long, String> names) {
        return "@" + names.getOrDefault(Long.parseLong(found.group(1)), "?");
    }
}
