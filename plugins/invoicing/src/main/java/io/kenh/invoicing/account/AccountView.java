package io.kenh.invoicing.account;

/** An account as it is read. @param bank its name */
public record AccountView(long id, int version, AccountData data, String bank) {
    /** How people tell it from others. */
    public String label() {
        return bank + " · " + data.number();
    }
}
