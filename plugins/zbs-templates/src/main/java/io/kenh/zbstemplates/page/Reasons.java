package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.zbstemplates.send.Why;

/** How messages stand, in words. */
public final class Reasons {
    private Reasons() {}

    /** Empty when there is nothing to explain. */
    public static String text(Why why) {
        var key = why.key();
        return key == null ? "" : t(key, Integer.toString(why.code()), why.detail());
    }
}
