package io.kenh.zalooa.account;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.zalooa.ZaloOaError;
import io.kenh.zalooa.api.ZaloOaPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Accounts and their states. Each change writes an audit line. */
public final class Accounts {
    /** Pages listen to it. */
    public static final String TOPIC = "zalo-oa.accounts";

    private static final String ALL = "from ZaloAccount a order by a.name, a.id";
    private static final String PAGE = """
            from ZaloAccount a where a.name > :name or (a.name = :name and a.id > :id) order by a.name, a.id
            """;
    private static final String BY_OA = "from ZaloAccount a where a.oaId = :oa and a.id <> :id";
    private static final String AUDIT = """
            select new io.kenh.zalooa.account.Accounts$AuditRow(l.at, l.actor, l.action, l.detail)
            from AuditLine l where l.accountId = :id order by l.id desc
            """;

    public record AuditRow(
            Instant at,
            String actor,
            String action,
            @Nullable String detail) {}

    private final Host host;
    private final Runnable changed;

    /** @param changed called after the commit of each change */
    public Accounts(Host host, Runnable changed) {
        this.host = host;
        this.changed = changed;
    }

    public static String secretContext(long id, String what) {
        return "zalo-oa.account:" + id + ":" + what;
    }

    public List<AccountView> list() {
        return host.db()
                .read(em -> em.createQuery(ALL, ZaloAccount.class)
                        .getResultStream()
                        .map(ZaloAccount::view)
                        .toList());
    }

    public Slice<AccountView> page(@Nullable String after, int limit) {
        var key = Cursor.decode(after, 2);
        var name = key.map(k -> k.asText(0)).orElse("");
        long id = key.map(k -> k.asLong(1)).orElse(0L);
        return host.db()
                .read(em -> Slice.of(
                        em.createQuery(PAGE, ZaloAccount.class)
                                .setParameter("name", name)
                                .setParameter("id", id)
                                .setMaxResults(limit + 1)
                                .getResultStream()
                                .map(ZaloAccount::view)
                                .toList(),
                        limit,
                        account -> Cursor.of(account.name(), account.id())));
    }

    public List<AccountRef> refs() {
        return host.db()
                .read(em -> em.createQuery(ALL, ZaloAccount.class)
                        .getResultStream()
                        .map(ZaloAccount::ref)
                        .toList());
    }

    /** @throws KenhException {@code core.not-found} */
    public AccountView view(long id) {
        return host.db().read(em -> load(em, id).view());
    }

    /** @throws KenhException {@code core.not-found} */
    public AccountRef ref(long id) {
        return host.db().read(em -> load(em, id).ref());
    }

    public Optional<AccountRef> find(long id) {
        return host.db()
                .read(em -> Optional.ofNullable(em.find(ZaloAccount.class, id)).map(ZaloAccount::ref));
    }

    public List<AuditRow> audit(long id) {
        return host.db()
                .read(em -> em.createQuery(AUDIT, AuditRow.class)
                        .setParameter("id", id)
                        .setMaxResults(50)
                        .getResultList());
    }

    public long create(String name, String appId, String appSecret, String oaSecretKey) {
        return host.db().write(em -> {
            var account = new ZaloAccount(
                    Current.actor().companyId(), name, appId, host.clock().instant());
            em.persist(account);
            keepSecrets(account, appSecret, oaSecretKey);
            audit(em, account, "created", "");
            host.live().signal(TOPIC, ZaloOaPermissions.MANAGE);
            return account.id();
        });
    }

    /** An empty secret leaves the stored one as it is. */
    public void credentials(long id, String name, String appId, String appSecret) {
        change(id, "credentials", "", account -> {
            account.rename(name, appId);
            keepSecrets(account, appSecret, "");
        });
    }

    public void oaSecretKey(long id, String key) {
        change(id, "oa-secret-key", "", account -> keepSecrets(account, "", key));
    }

    public void armWebhook(long id, Instant until) {
        change(id, "webhook-armed", "", account -> account.armWebhook(until));
    }

    public void pause(long id) {
        change(id, "paused", "", account -> {
            require(account.state() == AccountState.CONNECTED);
            account.become(AccountState.PAUSED);
        });
    }

    public void resume(long id) {
        change(id, "resumed", "", account -> {
            require(account.state() == AccountState.PAUSED);
            account.become(AccountState.CONNECTED);
        });
        host.jobs().trigger("zalo-oa.sweep");
    }

    public void disconnect(long id) {
        change(id, "disconnected", "", ZaloAccount::disconnect);
    }

    /** Nothing can be sent until a person repairs it. */
    public void breaks(long id, String reason, String detail) {
        change(id, "broken", detail, account -> account.fail(AccountState.ERROR, reason, detail));
    }

    public void expires(long id, String reason, String detail) {
        change(id, "expired", detail, account -> account.fail(AccountState.EXPIRED, reason, detail));
    }

    /** Connected at last: what waits is sent, in order. */
    public void connected(long id, OaInfo info, Consumer<ZaloAccount> storeTokens) {
        host.db().write(em -> {
            change(id, "connected", info.name(), account -> {
                storeTokens.accept(account);
                account.identify(info);
                account.become(AccountState.CONNECTED);
            });
            try {
                em.flush();
            } catch (ConstraintViolationException e) {
                // Somebody connected it a moment ago.
                throw new KenhException(ZaloOaError.ACCOUNT_TAKEN, e);
            }
            return true;
        });
        host.jobs().trigger("zalo-oa.sweep");
    }

    /**
     * Looks at all companies' accounts, whoever asks; who has it is not said.
     *
     * @param id of the account that is to be this OA, 0 for a new one
     * @throws KenhException when another account already is this OA
     */
    public void requireFree(long id, String oaId) {
        var system = new Current.Bindings(Actor.SYSTEM, Current.locale(), Current.zone(), host.texts());
        boolean free = Current.call(
                system,
                () -> host.db()
                        .read(em -> em.createQuery(BY_OA, ZaloAccount.class)
                                .setParameter("oa", oaId)
                                .setParameter("id", id)
                                .setMaxResults(1)
                                .getResultList()
                                .isEmpty()));
        if (!free) {
            throw new KenhException(ZaloOaError.ACCOUNT_TAKEN);
        }
    }

    public void change(long id, String action, String detail, Consumer<ZaloAccount> change) {
        host.db().write(em -> {
            var account = em.find(ZaloAccount.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (account == null) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            change.accept(account);
            audit(em, account, action, detail);
            host.live().signal(TOPIC, ZaloOaPermissions.MANAGE);
            return true;
        });
    }

    private void keepSecrets(ZaloAccount account, String appSecret, String oaSecretKey) {
        if (!appSecret.isBlank()) {
            account.keepAppSecret(host.secrets().seal(appSecret.strip(), secretContext(account.id(), "app-secret")));
        }
        if (!oaSecretKey.isBlank()) {
            account.keepOaSecretKey(
                    host.secrets().seal(oaSecretKey.strip(), secretContext(account.id(), "oa-secret-key")));
        }
    }

    private void audit(EntityManager em, ZaloAccount account, String action, String detail) {
        var now = host.clock().instant();
        host.db().afterCommit(changed);
        em.persist(new AuditLine(
                account.companyId(), account.id(), now, Current.actor().name(), action, detail));
    }

    private static ZaloAccount load(EntityManager em, long id) {
        var account = em.find(ZaloAccount.class, id);
        if (account == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return account;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new KenhException(ZaloOaError.WRONG_STATE);
        }
    }
}
