package io.kenh.zalooa.list;

import gg.jte.Content;
import io.kenh.api.ui.Tone;
import io.kenh.ui.Kit;
import java.util.Locale;

/** A state as people see it: icon, word and colour. For enums. */
public interface Shown {
    /** @param keys where the words are: {@code <keys>.<constant in lower case>} */
    record Look(String keys, String icon, Tone tone) {}

    Look look();

    String name();

    default String textKey() {
        return look().keys() + "." + name().toLowerCase(Locale.ROOT);
    }

    default Content badge() {
        return Kit.badge(look().tone(), look().icon(), Kit.t(textKey()));
    }
}
