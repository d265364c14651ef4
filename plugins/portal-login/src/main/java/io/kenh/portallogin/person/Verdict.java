package io.kenh.portallogin.person;

import java.util.Optional;

/** Who came back from Zalo. */
public sealed interface Verdict {
    /** @param uninvited the person came with an invitation to another account, which stays unused */
    record Enter(long portalAccountId, boolean uninvited) implements Verdict {}

    /**
     * Not known for sure.
     *
     * @param link the identity at the Official Account it may be: a code is sent there
     */
    record Prove(Optional<Long> link) implements Verdict {}

    record Refuse(Reason reason) implements Verdict {}

    enum Reason {
        /** The account is closed, its contact archived, or of another company. */
        CLOSED,
        /** Several contacts are linked to this identity. */
        AMBIGUOUS,
        /** Known, but nobody gave them access. */
        NO_ACCESS,
        /** This identity was taken from an account by who owns it, or by staff. */
        REMOVED,
        /** The account is bound to another Zalo identity, or this identity to another account. */
        BOUND
    }
}
