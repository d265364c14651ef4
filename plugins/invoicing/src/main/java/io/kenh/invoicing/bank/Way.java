package io.kenh.invoicing.bank;

import io.kenh.api.data.SearchText;
import java.util.List;
import java.util.Set;

/** Which way money moved, as banks write it beside an amount without a sign: {@code Ghi có}, {@code D}, {@code CR}, {@code Tiền ra}. */
enum Way {
    CAME(
            Set.of("co", "c", "cr", "crdt", "credit", "vao", "thu", "nhan", "in", "cong", "tang", "deposit"),
            List.of("ghi co", "bao co", "tien vao", "tien den", "chuyen den", "nhan tien", "credit", "crdt", "cr")),
    WENT(
            Set.of("no", "d", "dr", "dbit", "debit", "ra", "chi", "out", "tru", "giam", "rut", "withdrawal"),
            List.of("ghi no", "bao no", "tien ra", "tien di", "chuyen di", "rut tien", "debit", "dbit", "dr")),
    /** Nothing, or nothing that is known, is said. */
    UNTOLD(Set.of(), List.of());

    private final Set<String> words;
    /** In longer texts only these are plain enough: a "no" or "in" there is a word of the sentence. */
    private final List<String> parts;

    Way(Set<String> words, List<String> parts) {
        this.words = words;
        this.parts = parts;
    }

    static Way of(String said) {
        var bare = said.strip();
        if (bare.equals("+")) {
            return CAME;
        }
        if (bare.equals("-") || bare.equals("\u2212")) {
            return WENT;
        }
        var text = SearchText.line(said);
        boolean came = CAME.is(text);
        return came == WENT.is(text) ? UNTOLD : came ? CAME : WENT;
    }

    private boolean is(String text) {
        return words.contains(text) || parts.stream().anyMatch(part -> (" " + text + " ").contains(" " + part + " "));
    }
}
