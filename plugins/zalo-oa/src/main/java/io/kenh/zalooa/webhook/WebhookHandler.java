package io.kenh.zalooa.webhook;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.kenh.api.addon.Host;
import io.kenh.zalooa.account.Accounts;
import io.kenh.zalooa.api.ZaloOaPermissions;
import io.kenh.zalooa.webhook.WebhookVerifier.Accepted;

/** {@code POST /webhooks/zalo}: stores and answers; the work comes later. Zalo waits 2 s and wants exactly 200. */
public final class WebhookHandler implements Handler {
    private static final String SEEN = "update zalo_oa_account set webhook_seen_at = ?1 where id = ?2";

    private final Host host;
    private final Intake intake;

    public WebhookHandler(Host host, Intake intake) {
        this.host = host;
        this.intake = intake;
    }

    @Override
    public void handle(Context ctx) {
        Accepted accepted = ctx.attribute(WebhookVerifier.ATTRIBUTE);
        if (accepted == null) {
            throw new IllegalStateException("the route has no verifier");
        }
        take(accepted);
        ctx.status(200);
    }

    /** Returns when it is on disk. */
    public void take(Accepted accepted) {
        switch (accepted) {
            case Accepted.Event event -> store(event);
            case Accepted.Foreign foreign -> {}
            case Accepted.Bootstrap bootstrap -> noteFirstCall(bootstrap);
        }
    }

    private void store(Accepted.Event accepted) {
        var now = host.clock().instant();
        var event = accepted.event();
        var account = accepted.account();
        intake.store(new InboundRow(
                account.companyId(),
                account.accountId(),
                event.key(accepted.oaId()),
                event.name(),
                event.subject(accepted.oaId()),
                event.messageId(),
                event.at(now),
                now,
                event.raw()));
    }

    private void noteFirstCall(Accepted.Bootstrap bootstrap) {
        host.db().write(em -> {
            for (var entry : bootstrap.accounts()) {
                em.createNativeQuery(SEEN)
                        .setParameter(1, host.clock().instant())
                        .setParameter(2, entry.accountId())
                        .executeUpdate();
            }
            host.live().signal(Accounts.TOPIC, ZaloOaPermissions.MANAGE);
            return true;
        });
    }
}
