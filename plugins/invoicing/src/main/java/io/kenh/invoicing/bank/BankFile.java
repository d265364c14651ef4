package io.kenh.invoicing.bank;

import java.util.List;
import java.util.Set;

/**
 * What a bank's file tells.
 *
 * @param accounts that it says it is of, none when it does not say
 * @param pending credits that the bank has not booked yet: they come again when it has
 * @param whole collective entries left in one piece, as their parts are not told or do not add up
 */
record BankFile(List<Entry> entries, Set<String> accounts, int pending, int whole) {
    BankFile(List<Entry> entries) {
        this(entries, Set.of(), 0, 0);
    }
}
