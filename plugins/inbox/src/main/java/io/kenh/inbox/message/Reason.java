package io.kenh.inbox.message;

import io.kenh.api.data.SearchText;
import io.kenh.api.i18n.Texts;
import io.kenh.inbox.api.FailureReason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Why a message failed or waits, as kept: a key with arguments, or a sentence written when it happened.
 *
 * @param text a sentence, shown as it is
 * @param args joined by a sign that no text holds
 */
public record Reason(
        @Nullable String text,
        @Nullable String key,
        @Nullable String args) {
    public static final Reason NONE = new Reason(null, null, null);

    private static final String SEPARATOR = "\u001f";
    private static final int MAX = 1000;
    private static final int MAX_KEY = 120;

    static Reason of(@Nullable FailureReason reason) {
        if (reason == null) {
            return NONE;
        }
        var args = SearchText.cut(String.join(SEPARATOR, reason.args()), MAX);
        return new Reason(null, SearchText.cut(reason.key(), MAX_KEY), args.isEmpty() ? null : args);
    }

    static Reason text(@Nullable String sentence) {
        return sentence == null || sentence.isEmpty() ? NONE : new Reason(SearchText.cut(sentence, MAX), null, null);
    }

    /** For the reader; null when there is none. A key whose plugin is off says so rather than itself. */
    public @Nullable String show(Texts texts) {
        if (key == null) {
            return text;
        }
        return texts.has(key) ? texts.get(key, arguments()) : texts.get("inbox.failure.unreadable");
    }

    private Object[] arguments() {
        return args == null
                ? new Object[0]
                : Arrays.stream(args.split(SEPARATOR, -1)).toArray();
    }
}
