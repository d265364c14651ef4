package io.kenh.zalooa.webhook;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.zalooa.account.Accounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accounts by app, with their OA secret keys open, held in memory for a short time: the webhook must not pay a query per call. */
public final class WebhookKeys {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookKeys.class);
    private static final Duration FRESH = Duration.ofSeconds(15);
    /** A wrong signature reads again at most this often. */
    private static final Duration RECHECK = Duration.ofSeconds(1);

    private static final String ALL = """
            select a.id, a.companyId, a.appId, a.oaId, a.oaSecretKey, a.webhookArmedUntil from ZaloAccount a
            """;

    /** @param secret the OA secret key, empty while unknown */
    public record Entry(
            long accountId,
            long companyId,
            String appId,
            String oaId,
            String secret,
            @Nullable Instant armedUntil) {
        @Override
        public String toString() {
            return "account " + accountId;
        }
    }

    private record Snapshot(long readAtNanos, List<Entry> entries) {}

    private final Host host;
    private volatile @Nullable Snapshot snapshot;

    public WebhookKeys(Host host) {
        this.host = host;
    }

    public List<Entry> ofApp(String appId) {
        return entries(FRESH).stream()
                .filter(entry -> entry.appId().equals(appId))
                .toList();
    }

    /** What is stored now, unless it was read a moment ago. */
    public List<Entry> ofAppAgain(String appId) {
        return entries(RECHECK).stream()
                .filter(entry -> entry.appId().equals(appId))
                .toList();
    }

    /** After a change on this node; other nodes notice by themselves. */
    public void forget() {
        snapshot = null;
    }

    private List<Entry> entries(Duration maxAge) {
        var held = snapshot;
        if (held != null && System.nanoTime() - held.readAtNanos() < maxAge.toNanos()) {
            return held.entries();
        }
        var fresh = new Snapshot(System.nanoTime(), read());
        snapshot = fresh;
        return fresh.entries();
    }

    /** As the system: before the signature is checked nobody is signed in, and accounts of all companies count. */
    private List<Entry> read() {
        var system = new Current.Bindings(Actor.SYSTEM, Current.locale(), Current.zone(), host.texts());
        return Current.call(
                system,
                () -> host.db()
                        .read(em -> em.createQuery(ALL, Object[].class)
                                .getResultStream()
                                .flatMap(row -> entry(row).stream())
                                .toList()));
    }

    /** One secret that cannot be opened must not silence the other accounts. */
    private Optional<Entry> entry(Object[] row) {
        try {
            return Optional.of(opened(row));
        } catch (RuntimeException e) {
            LOG.error("The OA secret key of account {} cannot be opened; its events are refused", row[0], e);
            return Optional.empty();
        }
    }

    private Entry opened(Object[] row) {
        long id = (Long) row[0];
        var oaId = row[3] == null ? "" : (String) row[3];
        var secret =
                row[4] == null ? "" : host.secrets().open((String) row[4], Accounts.secretContext(id, "oa-secret-key"));
        return new Entry(id, (Long) row[1], (String) row[2], oaId, secret, (Instant) row[5]);
    }
}
