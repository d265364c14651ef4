package io.kenh.portal.api;

/**
 * A customer's access to the portal. It belongs to one partner and is never a member of staff.
 *
 * @param partnerId whose it is
 * @param companyId the company whose portal it is
 * @param login e-mail in lower case or phone in E.164; empty for an account that signs in by foreign identification only
 * @param hasPassword whether it can sign in with a password
 * @param language {@code vi}, {@code en}, or empty: as the browser prefers
 */
public record PortalAccount(
        long id, long partnerId, long companyId, String login, boolean hasPassword, String language, State state) {
    /** What an account may do. */
    public enum State {
        /** Invited, never signed in. It may sign in. */
        INVITED,
        ACTIVE,
        /** Staff closed it: no way of signing in opens it. */
        BLOCKED
    }

    public boolean blocked() {
        return state == State.BLOCKED;
    }
}
