package io.kenh.invoicing.account;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.invoicing.profile.Profiles;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The accounts of companies: few. */
public final class Accounts {
    private static final String ALL =
            "select a from InvoicingAccount a where a.companyId = :company order by a.active desc, a.usual desc, a.id";
    private static final String OF_JOURNAL = "select j.accountId from InvoicingJournal j where j.id = :journal";

    private final Host host;
    private final Profiles profiles;

    public Accounts(Host host) {
        this.host = host;
        this.profiles = new Profiles(host);
    }

    /** Of the actor's company, the usual one first, those no longer in use last. */
    public List<AccountView> all() {
        return of(Current.actor().companyId());
    }

    /** Of the actor's company, those in use. */
    public List<AccountView> active() {
        return all().stream().filter(account -> account.data().active()).toList();
    }

    private List<AccountView> of(long company) {
        return host.db()
                .read(em ->
                        em.createQuery(ALL, BankAccount.class).setParameter("company", company).getResultList().stream()
                                .map(this::view)
                                .toList());
    }

    private AccountView view(BankAccount account) {
        var data = account.data();
        return new AccountView(account.id(), account.version(), data, profiles.bank(data.bankBin()));
    }

    /**
     * Where an invoice is paid to: its own account, else its journal's, else the usual one, else the first. What is no longer in use is
     * nobody's.
     */
    public Optional<AccountView> paid(long company, @Nullable Long own, @Nullable Long journal) {
        var open =
                of(company).stream().filter(account -> account.data().active()).toList();
        var wished = Stream.of(Optional.ofNullable(own), open.size() < 2 ? Optional.<Long>empty() : ofJournal(journal))
                .flatMap(Optional::stream)
                .flatMap(id -> open.stream().filter(account -> account.id() == id))
                .findFirst();
        return wished.or(() -> open.stream().findFirst());
    }

    private Optional<Long> ofJournal(@Nullable Long journal) {
        return journal == null
                ? Optional.empty()
                : host.db()
                        .read(
                                em -> em
                                        .createQuery(OF_JOURNAL, Long.class)
                                        .setParameter("journal", journal)
                                        .getResultList()
                                        .stream()
                                        .filter(Objects::nonNull)
                                        .findFirst());
    }

    /** How people call it; empty for none. */
    public String label(long company, @Nullable Long id) {
        return of(company).stream()
                .filter(account -> Objects.equals(account.id(), id))
                .findFirst()
                .map(AccountView::label)
                .orElse("");
    }

    /** @throws KenhException {@code core.not-found} */
    public AccountView get(long id) {
        return all().stream()
                .filter(account -> account.id() == id)
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** @throws KenhException {@code core.invalid} unless it is one of the company's, in use */
    public void require(long company, long id) {
        if (of(company).stream()
                .noneMatch(account -> account.id() == id && account.data().active())) {
            throw wrong("account", "invoicing.error.account-gone");
        }
    }

    /** @return its id */
    long create(AccountData data) {
        return host.db().write(em -> {
            var company = Current.actor().companyId();
            var others = entities(em, company);
            check(data, others);
            var account = new BankAccount(company, data);
            alone(data, others);
            em.persist(account);
            return account.id();
        });
    }

    /** @throws KenhException {@code core.conflict} when somebody else changed it since */
    void change(long id, int version, AccountData data) {
        host.db().write(em -> {
            var all = entities(em, Current.actor().companyId());
            var account = all.stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            if (account.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            var others = all.stream().filter(one -> one.id() != id).toList();
            check(data, others);
            alone(data, others);
            account.say(data);
            return true;
        });
    }

    /** The only account of a company, as its letterhead says it; null takes it away. Inside a write. */
    public void only(@Nullable AccountData data) {
        var known = active().stream().findFirst();
        if (data != null) {
            known.ifPresentOrElse(one -> change(one.id(), one.version(), data), () -> create(data));
            return;
        }
        known.ifPresent(one -> {
            var was = one.data();
            change(one.id(), one.version(), new AccountData(was.bankBin(), was.number(), was.holder(), false, false));
        });
    }

    private static List<BankAccount> entities(EntityManager em, long company) {
        return em.createQuery(ALL, BankAccount.class)
                .setParameter("company", company)
                .getResultList();
    }

    private static void alone(AccountData data, List<BankAccount> others) {
        if (data.usual() && data.active()) {
            others.forEach(other -> other.say(other.data().unusual()));
        }
    }

    private void check(AccountData data, List<BankAccount> others) {
        if (profiles.bank(data.bankBin()).isEmpty()) {
            throw wrong("bankBin", "ui.form.choice");
        }
        if (!data.number().matches("[A-Za-z0-9]{1," + AccountData.NUMBER + "}")) {
            throw wrong("account", "invoicing.error.account");
        }
        if (others.stream()
                .map(BankAccount::data)
                .anyMatch(other ->
                        other.bankBin().equals(data.bankBin()) && other.number().equals(data.number()))) {
            throw wrong("account", "invoicing.error.account-taken");
        }
    }

    private static KenhException wrong(String field, String key) {
        return new KenhException(CoreError.INVALID, Map.of(field, t(key)));
    }
}
