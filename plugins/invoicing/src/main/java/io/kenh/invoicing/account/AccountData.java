package io.kenh.invoicing.account;

/**
 * What a person can say of an account.
 *
 * @param bankBin of the bank where it is
 * @param number of the account
 * @param usual customers pay here unless the invoice or its journal says otherwise; of a company only one is
 */
public record AccountData(String bankBin, String number, String holder, boolean usual, boolean active) {
    static final int NUMBER = 19;
    static final int HOLDER = 120;

    /** Like this, but no longer the usual one. */
    AccountData unusual() {
        return new AccountData(bankBin, number, holder, false, active);
    }
}
