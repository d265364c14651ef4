package io.kenh.invoicing.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What tells a line of a bank's file from every other. */
final class Prints {
    private Prints() {}

    /** Two equal lines of one file are two payments, the same two in the next file are the same. */
    static Map<String, Entry> of(List<Entry> entries) {
        var times = new HashMap<Entry, Integer>();
        var prints = new LinkedHashMap<String, Entry>();
        for (var entry : entries) {
            var bare = new Entry(entry.day(), entry.amount(), entry.text(), entry.payer(), entry.number());
            int time = times.merge(bare, 1, Integer::sum);
            prints.put(print(entry, entry.number().isEmpty() ? time : 1), entry);
        }
        return prints;
    }

    static String print(Entry entry, int time) {
        var what = String.join(
                "\u001f",
                entry.day().toString(),
                Long.toString(entry.amount()),
                entry.text(),
                entry.payer(),
                entry.number(),
                Integer.toString(time));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
