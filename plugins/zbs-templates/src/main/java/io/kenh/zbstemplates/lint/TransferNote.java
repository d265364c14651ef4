package io.kenh.zbstemplates.lint;

import java.util.Set;
import java.util.stream.Collectors;

/** Characters banks refuse in a transfer's note; Zalo lists them with parameter type 15. */
public final class TransferNote {
    private static final String FORBIDDEN = "@[]^_!\"•#$%¥&'()*+,€-./:;{|<}=~>?`";

    private TransferNote() {}

    /** Those that stand in the text. */
    public static Set<String> forbidden(String text) {
        return text.codePoints()
                .filter(character -> FORBIDDEN.indexOf(character) >= 0)
                .mapToObj(Character::toString)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
