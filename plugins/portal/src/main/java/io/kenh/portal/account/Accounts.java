package io.kenh.portal.account;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.security.SignIns;
import io.kenh.api.security.SignIns.Client;
import io.kenh.api.web.SecretPage;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.PartnerCards.Card;
import io.kenh.portal.PortalError;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalAccount.State;
import io.kenh.portal.api.PortalAccountClosed;
import io.kenh.portal.api.PortalAccounts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Customers' accounts. */
public final class Accounts implements PortalAccounts {
    private final Host host;
    private final Sessions sessions;
    private final Invitations invitations;
    private final SecondStep second;

    public Accounts(Host host, Sessions sessions, Invitations invitations) {
        this.host = host;
        this.sessions = sessions;
        this.invitations = invitations;
        this.second = new SecondStep(host);
    }

    @Override
    public Optional<PortalAccount> current() {
        var actor = Current.actor();
        return actor.kind() == Actor.Kind.PORTAL
                ? host.db()
                        .read(em -> AccountStore.ofPartner(em, actor.userId(), actor.companyId())
                                .map(Account::ref))
                : Optional.empty();
    }

    /** @throws KenhException {@code core.sign-in} when nobody is signed in, or no longer */
    public PortalAccount mine() {
        return current().orElseThrow(() -> new KenhException(CoreError.SIGN_IN));
    }

    @Override
    public Optional<PortalAccount> find(long accountId) {
        return host.db().read(em -> AccountStore.find(em, accountId).map(Account::ref));
    }

    @Override
    public Optional<PortalAccount> follow(long accountId) {
        var account = host.db().read(em -> AccountStore.find(em, accountId));
        return account.map(found -> found.mergedAway()
                ? ofPartner(found.partnerId(), found.companyId()).orElseGet(found::ref)
                : found.ref());
    }

    @Override
    public List<PortalAccount> merged(long accountId) {
        return host.db()
                .read(em -> AccountStore.find(em, accountId)
                        .map(account -> cards().ids(account.partnerId()).stream()
                                .flatMap(partner -> AccountStore.ofPartner(em, partner, account.companyId()).stream())
                                .filter(other -> other.id() != accountId && other.mergedAway())
                                .map(Account::ref)
                                .toList())
                        .orElse(List.of()));
    }

    @Override
    public void signOut(long accountId) {
        sessions.closeAll(accountId);
    }

    @Override
    public void signOutOthers(Context ctx, long accountId) {
        sessions.closeOthers(accountId, ctx.cookie(PortalSessions.COOKIE));
    }

    @Override
    public Optional<PortalAccount> ofPartner(long partnerId, long companyId) {
        return cards().find(partnerId)
                .flatMap(card -> host.db()
                        .read(em ->
                                AccountStore.ofPartner(em, card.id(), companyId).map(Account::ref)));
    }

    @Override
    public PortalAccount create(long partnerId, long companyId) {
        return create(partnerId, companyId, State.ACTIVE);
    }

    /** @throws KenhException {@code core.not-found}, {@code portal.closed} */
    PortalAccount create(long partnerId, long companyId, State state) {
        return host.db().write(em -> {
            var card = cards().find(partnerId).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            if (!open(card, companyId)) {
                throw new KenhException(PortalError.CLOSED);
            }
            return AccountStore.ofPartner(em, card.id(), companyId)
                    .orElseGet(() -> {
                        var account = new Account(
                                companyId, card.id(), state, host.clock().instant());
                        em.persist(account);
                        return account;
                    })
                    .ref();
        });
    }

    @Override
    public String signIn(Context ctx, long accountId, @Nullable String next) {
        var landing = landing(next);
        if (second.of(accountId).isPresent()) {
            SecretPage.as(0, () -> host.db().read(em -> entering(AccountStore.find(em, accountId))));
            return second.ask(ctx, accountId, landing);
        }
        enter(ctx, accountId);
        return landing;
    }

    /** With all the proofs there are. */
    public void enter(Context ctx, long accountId) {
        var signIns = host.services().get(SignIns.class);
        var client = signIns.client(ctx);
        var old = ctx.cookie(PortalSessions.COOKIE);
        var entered = SecretPage.as(0, () -> enter(accountId, client, old));
        signIns.cookie(ctx, PortalSessions.COOKIE, entered.token(), PortalSessions.PATH, sessions.lifetime());
        Door.remember(host, ctx, entered.companyId());
    }

    private record Entered(String token, long companyId) {}

    private Entered enter(long accountId, Client client, @Nullable String old) {
        return host.db().write(em -> {
            // The same customer may come by two browsers at once.
            var account = entering(AccountStore.locked(em, accountId));
            account.signedIn(host.clock().instant());
            sessions.close(old);
            return new Entered(sessions.open(em, accountId, client), account.companyId());
        });
    }

    private Account entering(Optional<Account> account) {
        return account.filter(found -> !found.blocked())
                .filter(found -> cards().find(found.partnerId())
                        .filter(card -> open(card, found.companyId()))
                        .isPresent())
                .orElseThrow(() -> new KenhException(PortalError.CLOSED));
    }

    static boolean open(Card card, long companyId) {
        var company = card.companyId();
        return card.active() && (company == null || company == companyId);
    }

    @Override
    public String landing(@Nullable String next) {
        return Landings.of(next);
    }

    /** Where somebody was: any page of the portal. Never another site. */
    public static String back(@Nullable String page) {
        return Landings.back(page);
    }

    @Override
    public Optional<PortalAccount> invited(String code) {
        return SecretPage.as(0, () -> invitations.find(code));
    }

    @Override
    public Optional<PortalAccount> useInvitation(String code) {
        return SecretPage.as(0, () -> invitations.use(code));
    }

    public void speak(long accountId, String language) {
        host.db().write(em -> {
            AccountStore.lock(em, accountId).speak(language);
            return accountId;
        });
    }

    public void changePassword(long accountId, String hash) {
        host.db().write(em -> {
            AccountStore.lock(em, accountId).password(hash);
            return accountId;
        });
    }

    /** Nobody gets in by it, and whoever is in is out. */
    public void block(long accountId) {
        host.db().write(em -> {
            AccountStore.lock(em, accountId).block();
            invitations.withdraw(accountId);
            return sessions.closeAll(accountId);
        });
    }

    public void unblock(long accountId) {
        host.db().write(em -> {
            AccountStore.lock(em, accountId).unblock();
            return accountId;
        });
    }

    /** The contact and its documents stay; what others bound to the account is told by {@link PortalAccountClosed}. */
    public void delete(long accountId) {
        host.db().write(em -> {
            var account = AccountStore.lock(em, accountId);
            invitations.withdraw(accountId);
            sessions.closeAll(accountId);
            em.remove(account);
            second.factors().off(SecondStep.owner(accountId));
            host.events().publish(new PortalAccountClosed(accountId, account.partnerId()));
            return accountId;
        });
    }

    private PartnerCards cards() {
        return host.services().get(PartnerCards.class);
    }
}
