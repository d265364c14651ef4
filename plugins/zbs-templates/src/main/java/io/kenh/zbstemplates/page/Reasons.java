package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.zbstemplates.bulk.Wait;
import io.kenh.zbstemplates.send.Why;
import java.time.Instant;

/** How messages stand, in words. */
public final class Reasons {
    private Reasons() {}

    /** Empty when there is nothing to explain. @param since when it came to stand so */
    public static String text(Why why, Instant since) {
        var key = why.key();
        return key == null ? "" : t(key, why.args(since));
    }

    /** What several wait for. */
    public static String text(Wait wait) {
        return text(new Why(wait.key(), 0, ""), wait.since());
    }
}
