package io.kenh.chatter.activity;

import io.kenh.ui.Kit;
import org.jspecify.annotations.Nullable;

/** A type of activity. */
public record TypeRow(
        long id,
        @Nullable String code,
        @Nullable String name,
        String icon,
        int defaultDays,
        boolean wantsFile,
        boolean active) {
    public String label() {
        return name != null ? name : Kit.t(key());
    }

    /** What an event line shows in each reader's language: the name, or the text key of the ready-made one. */
    String key() {
        return name != null ? name : "chatter.type." + code;
    }
}
