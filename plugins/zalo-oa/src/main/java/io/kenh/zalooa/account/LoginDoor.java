package io.kenh.zalooa.account;

import io.kenh.zalooa.api.ZaloLogin;
import io.kenh.zalooa.client.LoginClient;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;

/** What other plugins see of Zalo's sign-in for people. */
public final class LoginDoor implements ZaloLogin {
    private final Accounts accounts;
    private final Connector connector;
    private final LoginClient client;

    public LoginDoor(Accounts accounts, Connector connector, LoginClient client) {
        this.accounts = accounts;
        this.connector = connector;
        this.client = client;
    }

    @Override
    public Set<Missing> missing(long accountId) {
        if (accounts.find(accountId).isEmpty()) {
            return EnumSet.of(Missing.ACCOUNT);
        }
        var account = accounts.view(accountId);
        var missing = EnumSet.noneOf(Missing.class);
        if (account.state() != AccountState.CONNECTED) {
            missing.add(Missing.CONNECTION);
        }
        if (account.appId().isEmpty()) {
            missing.add(Missing.APP_ID);
        }
        if (!account.hasAppSecret()) {
            missing.add(Missing.APP_SECRET);
        }
        return missing;
    }

    @Override
    public URI consentPage(long accountId, URI callback, String challenge, String state) {
        return client.consentPage(accounts.view(accountId).appId(), callback, challenge, state);
    }

    @Override
    public Outcome identify(long accountId, String code, String verifier) {
        return client.identify(connector.app(accountId), code, verifier);
    }
}
