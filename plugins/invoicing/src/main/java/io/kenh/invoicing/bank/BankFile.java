package io.kenh.invoicing.bank;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a bank's file tells.
 *
 * @param accounts that it says it is of, none when it does not say
 * @param pending credits that the bank has not booked yet: they come again when it has
 * @param parts of collective entries, each with the entry as one line: a file taken in earlier may have told of it so
 * @param whole collective entries left in one piece, as their parts are not told or do not add up
 * @param passed rows with an amount and no day, such as totals: left out
 */
record BankFile(
        List<Entry> entries, Set<String> accounts, Map<Entry, Entry> parts, int pending, int whole, int passed) {
    BankFile(List<Entry> entries, int passed) {
        this(entries, Set.of(), Map.of(), 0, 0, passed);
    }
}
