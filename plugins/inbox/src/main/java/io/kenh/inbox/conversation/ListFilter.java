package io.kenh.inbox.conversation;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the list is narrowed to. Everything together holds (AND). */
public record ListFilter(
        Who who, @Nullable Long assigneeId, Show show, Optional<Account> account, boolean unread, String query) {
    public enum Who {
        ALL,
        MINE,
        NONE,
        /** {@code assigneeId}. */
        PERSON
    }

    public enum Show {
        /** Everything not done. */
        OPEN,
        NEEDS_REPLY,
        /** Open and answered: the customer's turn. */
        WAITING,
        DONE,
        ALL
    }

    public record Account(String channel, long id) {
        /** @param text {@code zalo-oa:7} */
        public static Optional<Account> parse(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return Optional.empty();
            }
            int colon = text.lastIndexOf(':');
            try {
                return Optional.of(
                        new Account(text.substring(0, Math.max(colon, 0)), Long.parseLong(text.substring(colon + 1))));
            } catch (NumberFormatException e) {
                throw new KenhException(CoreError.BAD_REQUEST, e);
            }
        }

        @Override
        public String toString() {
            return channel + ":" + id;
        }
    }

    public static final ListFilter EVERYTHING = new ListFilter(Who.ALL, null, Show.ALL, Optional.empty(), false, "");

    /** A word of the address, e.g. {@code needs-reply}; a word nobody knows means the default. */
    public static Show show(@Nullable String word, Show otherwise) {
        for (var show : Show.values()) {
            if (word(show).equals(word)) {
                return show;
            }
        }
        return otherwise;
    }

    public static Who who(@Nullable String word) {
        return switch (word) {
            case "mine", "me" -> Who.MINE;
            case "none" -> Who.NONE;
            case null, default -> Who.ALL;
        };
    }

    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
