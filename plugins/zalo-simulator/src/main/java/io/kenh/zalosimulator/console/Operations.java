package io.kenh.zalosimulator.console;

import io.kenh.zalosimulator.account.Accounts;
import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.oauth.TokenPair;
import io.kenh.zalosimulator.oauth.Tokens;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.webhook.Deliveries;
import io.kenh.zalosimulator.webhook.Event;
import io.kenh.zalosimulator.webhook.Outbox;
import java.util.Optional;
import java.util.function.Consumer;

/** What the developer console can do; the page and the control API both come here. */
public final class Operations {
    private static final int SECRET_BYTES = 15;
    private final Platform platform;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Outbox outbox;
    private final Deliveries deliveries;

    public Operations(Platform platform, Accounts accounts, Tokens tokens, Outbox outbox, Deliveries deliveries) {
        this.platform = platform;
        this.accounts = accounts;
        this.tokens = tokens;
        this.outbox = outbox;
        this.deliveries = deliveries;
    }

    /** Ends the permission; the app learns it by an event and its tokens answer -220 from now on. */
    public boolean revoke(String appId, String oaId) {
        return platform.write(sim -> {
            var app = accounts.app(sim, appId);
            var oa = accounts.oa(sim, oaId);
            boolean revoked = tokens.revoke(sim, app, oa);
            if (revoked) {
                outbox.publish(sim, app, Event.permissionRevoked(oa.oaId(), sim.now()));
            }
            return revoked;
        });
    }

    public TokenPair mint(String appId, String oaId) {
        return platform.write(sim -> tokens.mint(sim, accounts.app(sim, appId), accounts.oa(sim, oaId)));
    }

    public int expireAccess(String appId, String oaId) {
        return platform.write(sim -> tokens.expireAccess(sim, accounts.app(sim, appId), accounts.oa(sim, oaId)));
    }

    public String consent(String appId, String oaId, Optional<String> challenge) {
        return platform.write(sim -> tokens.consent(sim, accounts.app(sim, appId), accounts.oa(sim, oaId), challenge));
    }

    public void change(String appId, Consumer<SimApp> change) {
        platform.write(sim -> {
            var app = accounts.app(sim, appId);
            change.accept(app);
            return app.id();
        });
    }

    public void changeOa(String oaId, Consumer<SimOa> change) {
        platform.write(sim -> {
            var oa = accounts.oa(sim, oaId);
            change.accept(oa);
            return oa.id();
        });
    }

    public void newSecret(String appId) {
        change(appId, app -> app.replaceSecret(platform.ids().secret(SECRET_BYTES)));
    }

    public void newOaSecretKey(String appId) {
        change(appId, app -> app.replaceOaSecretKey(platform.ids().secret(SECRET_BYTES)));
    }

    /** @return what went wrong; empty when the webhook answered 200 in time */
    public Optional<String> testWebhook(String appId) {
        var app = platform.read(sim -> accounts.app(sim, appId));
        return deliveries.test(app);
    }
}
