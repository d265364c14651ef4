package io.kenh.zalooa.account;

/** What the rest of the connector needs to know of an account. {@code oaId} is empty before the first connection. */
public record AccountRef(long id, long companyId, String name, String appId, String oaId, AccountState state) {
    public boolean usable() {
        return state == AccountState.CONNECTED;
    }
}
