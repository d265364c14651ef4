package io.kenh.portal.account;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.PartnerCards.Card;
import io.kenh.portal.PortalError;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalAccount.State;

/** How a customer comes to an account: staff invites, the customer sets a password. */
public final class Welcome {
    private final Host host;
    private final Accounts accounts;
    private final Invitations invitations;

    public Welcome(Host host, Accounts accounts, Invitations invitations) {
        this.host = host;
        this.accounts = accounts;
        this.invitations = invitations;
    }

    /**
     * Makes the account if there is none, and a link. A later invitation is also the way out of a forgotten password.
     *
     * @throws KenhException {@code portal.no-login}, {@code portal.login-taken}, {@code portal.closed}
     */
    public void invite(long partnerId, long companyId) {
        host.db().write(em -> {
            var card = host.services()
                    .get(PartnerCards.class)
                    .find(partnerId)
                    .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            var account = accounts.create(card.id(), companyId, State.INVITED);
            if (account.blocked()) {
                throw new KenhException(PortalError.CLOSED);
            }
            var login = current(account, card) ? account.login() : login(card);
            if (AccountStore.ofLogin(em, login, companyId)
                    .filter(other -> other.id() != account.id())
                    .isPresent()) {
                throw new KenhException(PortalError.LOGIN_TAKEN, login);
            }
            AccountStore.lock(em, account.id()).login(login);
            invitations.make(account.id());
            return account;
        });
    }

    /** A name to sign in with stays while it is one of the contact's: a mistyped or given up one does not. */
    private boolean current(PortalAccount account, Card card) {
        var login = account.login();
        boolean contactHas = !card.email().isEmpty() || !card.number().isEmpty();
        return !login.isEmpty()
                && (!contactHas
                        || login.equals(card.number())
                        || !card.email().isEmpty() && login.equals(PasswordSignIn.normal(host, card.email())));
    }

    private String login(Card card) {
        var login = card.email().isEmpty() ? card.number() : PasswordSignIn.normal(host, card.email());
        if (login.isEmpty()) {
            throw new KenhException(PortalError.NO_LOGIN);
        }
        return login;
    }

    /** @throws KenhException {@code portal.invitation-gone} */
    public PortalAccount accept(String code, String passwordHash) {
        return host.db().write(em -> {
            var account = invitations.use(code).orElseThrow(() -> new KenhException(PortalError.INVITATION_GONE));
            AccountStore.lock(em, account.id()).password(passwordHash);
            // Whoever knew the old password, or sits at a browser where it was used, is out.
            Sessions.closeAll(em, account.id());
            return account;
        });
    }
}
