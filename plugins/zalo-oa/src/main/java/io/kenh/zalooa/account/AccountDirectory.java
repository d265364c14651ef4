package io.kenh.zalooa.account;

import io.kenh.api.addon.Host;
import io.kenh.zalooa.ZaloOaSettings;
import io.kenh.zalooa.api.ZaloAccounts;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other plugins see of accounts. */
public final class AccountDirectory implements ZaloAccounts {
    private static final String ALL = "from ZaloAccount a order by a.name, a.id";
    private static final String ONE = "from ZaloAccount a where a.id = :id";

    private final Host host;

    public AccountDirectory(Host host) {
        this.host = host;
    }

    @Override
    public List<AccountRef> list() {
        return host.db()
                .read(em -> em.createQuery(ALL, ZaloAccount.class)
                        .getResultStream()
                        .map(this::ref)
                        .toList());
    }

    @Override
    public Optional<AccountRef> find(long id) {
        return host.db().read(em -> one(em, id));
    }

    @Override
    public URI chat(String oaId) {
        return URI.create(host.settings().get(ZaloOaSettings.CHAT_URL) + "/" + oaId);
    }

    /** By a query: the company filter applies. */
    private Optional<AccountRef> one(EntityManager em, long id) {
        return em.createQuery(ONE, ZaloAccount.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(this::ref);
    }

    private AccountRef ref(ZaloAccount account) {
        var view = account.view();
        boolean usable = view.state() == AccountState.CONNECTED;
        return new AccountRef(
                view.id(),
                account.companyId(),
                view.name(),
                view.oaId(),
                view.avatarUrl(),
                State.valueOf(view.state().name()),
                usable,
                usable ? null : problem(view));
    }

    private @Nullable String problem(AccountView account) {
        var reason = account.reason();
        return host.texts().get(reason == null ? account.state().key() : reason);
    }
}
