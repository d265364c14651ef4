package io.kenh.zbstemplates.rule;

import io.kenh.api.event.MomentReached;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names of happenings, short enough to be kept. */
final class Occurrences {
    private static final int MOST = 200;

    private Occurrences() {}

    static String of(MomentReached event) {
        var name = event.moment() + "#" + event.occurrence();
        return name.length() <= MOST ? name : "#" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
