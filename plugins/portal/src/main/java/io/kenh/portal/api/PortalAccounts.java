package io.kenh.portal.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Customers' accounts: {@code host.services().get(PortalAccounts.class)}. Who uses it has identified the customer; nothing here asks for a
 * password. Pages are shown by {@code host.ui().portalPage(…)}; routes only a signed-in customer may enter have {@code Access.Portal}, and
 * sign-in pages {@code Access.Public}. All of them are below {@code /portal/}: only there the portal's cookie is sent and looked at.
 *
 * <p>A stranger has no company and finds no accounts: sign-in pages look for them as the system ({@code SecretPage.as(companyId, …)}).
 * {@link #signIn}, {@link #invited} and {@link #useInvitation} work for whoever calls them.
 */
public interface PortalAccounts {
    /** The account signed in in the request in hand; empty for strangers, staff, jobs and listeners. */
    Optional<PortalAccount> current();

    /** Within the actor's companies; code without an actor finds all. */
    Optional<PortalAccount> find(long accountId);

    /** The same; where its contact was merged into another one with an account, that other account. */
    Optional<PortalAccount> follow(long accountId);

    /** The accounts that {@link #follow} leads from to this one. */
    List<PortalAccount> merged(long accountId);

    /** No browser is signed in any more. */
    void signOut(long accountId);

    /** No browser but the one in hand. */
    void signOutOthers(Context ctx, long accountId);

    /** The account of this partner with this company, of whatever state. A merged partner's id answers with the survivor's. */
    Optional<PortalAccount> ofPartner(long partnerId, long companyId);

    /**
     * The partner's account, made when there is none: without login and password, active. Inside a write it is part of it.
     *
     * @param companyId the company whose portal it is
     * @throws io.kenh.api.error.KenhException {@code core.not-found} when there is no such partner, {@code portal.closed} (403) when the partner is archived or belongs to another company
     */
    PortalAccount create(long partnerId, long companyId);

    /**
     * Signs the account in on this browser: ends the session the browser had, opens a new one and sets the cookie. Of an account with a
     * second factor nothing is opened yet: the browser is led to the page that asks for it.
     *
     * @param next where the customer wants to go, as {@link #landing} takes it
     * @return where to redirect
     * @throws io.kenh.api.error.KenhException {@code portal.closed} (403) when the account is blocked, gone, or its partner archived
     */
    String signIn(Context ctx, long accountId, @Nullable String next);

    /** Where a sign-in leads: {@code next} when it is a path of the portal itself, else its home. Never another site. */
    String landing(@Nullable String next);

    /**
     * Whose invitation this is, without using it up: the code is the last part of the address {@code /portal/join/<code>}. Empty for what is
     * unknown, used or expired, and for accounts that are blocked.
     */
    Optional<PortalAccount> invited(String code);

    /** The same, once: the invitation is used up. Inside a write it is part of it. */
    Optional<PortalAccount> useInvitation(String code);
}
