package io.kenh.zalosimulator.phone;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The home screen of one phone: all Official Accounts with the last words. */
public record ChatsView(
        String name, String avatar, boolean online, String url, String topic, Instant now, List<Row> rows, String css) {

    public record Row(
            String url,
            String name,
            String avatar,
            boolean follows,
            String last,
            @Nullable Instant at,
            long unread) {}
}
