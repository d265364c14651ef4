package io.kenh.chatterbridge.account;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.inbox.api.Channel;
import io.kenh.inbox.api.ChannelAccount;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The switches. Who sees an account may see its switch. */
public final class Accounts {
    /** Brings the history of what was linked before. */
    public static final String IMPORT = "chatter-bridge.bring-history";

    public static final int MOST_DAYS = 365;
    private static final int DAYS = 30;
    private static final String ALL = "from ChatterBridgeAccount a order by a.id";
    private static final String ONE =
            "from ChatterBridgeAccount a where a.channel = :channel and a.accountId = :account";

    private final Host host;

    public Accounts(Host host) {
        this.host = host;
    }

    public List<AccountRow> all() {
        return host.db().read(em -> {
            var said = em.createQuery(ALL, BridgedAccount.class).getResultList();
            return host.services().all(Channel.class).stream()
                    .flatMap(channel -> channel.accounts().stream().map(account -> row(channel, account, said)))
                    .toList();
        });
    }

    private static AccountRow row(Channel channel, ChannelAccount account, List<BridgedAccount> all) {
        var said = all.stream()
                .filter(one -> one.channel().equals(channel.id()) && one.accountId() == account.id())
                .findFirst();
        return new AccountRow(
                channel.id(),
                channel.label(),
                channel.icon(),
                account.id(),
                account.name(),
                said.map(BridgedAccount::active).orElse(false),
                said.map(BridgedAccount::days).orElse(DAYS));
    }

    /** Off when nobody has said anything. */
    public boolean active(String channel, long account) {
        return host.db()
                .read(em -> find(em, channel, account)
                        .filter(BridgedAccount::active)
                        .isPresent());
    }

    /** How many days of history a document gets. */
    public int days(EntityManager em, String channel, long account) {
        return find(em, channel, account).map(BridgedAccount::days).orElse(0);
    }

    /** @throws KenhException {@code core.not-found} for an account the actor does not see */
    public void save(String channel, long account, boolean active, int days) {
        if (all().stream().noneMatch(row -> row.channel().equals(channel) && row.id() == account)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        host.db().write(em -> {
            var known = find(em, channel, account);
            var said = known.orElseGet(() -> new BridgedAccount(channel, account));
            said.say(active, days);
            if (known.isEmpty()) {
                em.persist(said);
            }
            if (active) {
                host.jobs().trigger(IMPORT);
            }
            return account;
        });
    }

    private static Optional<BridgedAccount> find(EntityManager em, String channel, long account) {
        return em.createQuery(ONE, BridgedAccount.class)
                .setParameter("channel", channel)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }
}
