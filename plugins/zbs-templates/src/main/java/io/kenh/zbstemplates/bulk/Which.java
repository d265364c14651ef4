package io.kenh.zbstemplates.bulk;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.send.MessageState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which documents of a bulk send are shown.
 *
 * @param states of messages; empty when that does not matter
 * @param shortened only those with a value that loses its end
 */
public record Which(List<Verdict> verdicts, List<MessageState> states, boolean shortened) {
    public static final Which ALL = new Which(Arrays.asList(Verdict.values()), List.of(), false);
    public static final Which SHORTENED = new Which(Arrays.asList(Verdict.values()), List.of(), true);

    /** @param name of a verdict or of a message's state; {@code BLOCKED}, {@code SHORTENED} or empty for all of those */
    public static Which of(String name) {
        var wanted = name.toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return ALL;
        }
        if (wanted.equals("BLOCKED")) {
            return new Which(Verdict.blocking(), List.of(), false);
        }
        if (wanted.equals("SHORTENED")) {
            return SHORTENED;
        }
        for (var verdict : Verdict.values()) {
            // A queued document and a queued message have the same name: the message is meant.
            if (verdict.name().equals(wanted) && verdict != Verdict.QUEUED) {
                return new Which(List.of(verdict), List.of(), false);
            }
        }
        for (var state : MessageState.values()) {
            if (state.name().equals(wanted)) {
                return new Which(List.of(Verdict.QUEUED), List.of(state), false);
            }
        }
        throw new KenhException(CoreError.BAD_REQUEST);
    }
}
