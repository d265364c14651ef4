package io.kenh.invoicing.bank;

import io.kenh.api.data.SearchText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which way money moved, as banks write it beside an amount without a sign: {@code Ghi có}, {@code D}, {@code CR}, {@code Tiền ra}. */
enum Way {
    CAME,
    WENT,
    /** Nothing, or nothing that is known, is said. */
    UNTOLD;

    private static final Map<Way, Set<String>> WORDS = Map.of(
            CAME, Set.of("co", "c", "cr", "crdt", "credit", "vao", "thu", "nhan", "in", "cong", "tang", "deposit"),
            WENT, Set.of("no", "d", "dr", "dbit", "debit", "ra", "chi", "out", "tru", "giam", "rut", "withdrawal"));
    /** In longer texts only these are plain enough: a "no" or "in" there is a word of the sentence. */
    private static final Map<Way, List<String>> PARTS = Map.of(
            CAME,
                    List.of(
                            "ghi co",
                            "bao co",
                            "tien vao",
                            "tien den",
                            "chuyen den",
                            "nhan tien",
                            "credit",
                            "crdt",
                            "cr"),
            WENT, List.of("ghi no", "bao no", "tien ra", "tien di", "chuyen di", "rut tien", "debit", "dbit", "dr"));

    static Way of(String said) {
        var bare = said.strip();
        if (bare.equals("+")) {
            return CAME;
        }
        if (bare.equals("-") || bare.equals("\u2212")) {
            return WENT;
        }
        var words = SearchText.line(said);
        if (WORDS.get(CAME).contains(words) || WORDS.get(WENT).contains(words)) {
            return WORDS.get(CAME).contains(words) ? CAME : WENT;
        }
        boolean came = any(CAME, words);
        return came == any(WENT, words) ? UNTOLD : came ? CAME : WENT;
    }

    private static boolean any(Way way, String words) {
        return PARTS.getOrDefault(way, List.of()).stream()
                .anyMatch(part -> (" " + words + " ").contains(" " + part + " "));
    }
}
