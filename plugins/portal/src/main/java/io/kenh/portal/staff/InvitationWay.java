package io.kenh.portal.staff;

import java.util.Optional;

/** A service: how a customer is given their invitation, as far as a plugin can bring it to them. */
public interface InvitationWay {
    /**
     * @param path where staff's wish is posted to
     * @param label what the button says
     * @param obstacle why it cannot be done now; empty when it can
     */
    record Offer(String path, String icon, String label, String obstacle) {}

    /** Empty for a contact that cannot be reached so. */
    Optional<Offer> of(long partnerId);
}
