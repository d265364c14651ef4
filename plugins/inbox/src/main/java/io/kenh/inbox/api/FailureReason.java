package io.kenh.inbox.api;

import java.util.List;

/**
 * Why a message failed or waits. Kept as it is and translated for each reader.
 *
 * @param key a text key of the channel's plugin, e.g. {@code zalo-oa.failure.window-closed}
 * @param args fill the text's {@code {0}}, {@code {1}} …; shown as they are, whatever the language
 */
public record FailureReason(String key, List<String> args) {
    public FailureReason {
        args = List.copyOf(args);
    }

    public static FailureReason of(String key, String... args) {
        return new FailureReason(key, List.of(args));
    }
}
