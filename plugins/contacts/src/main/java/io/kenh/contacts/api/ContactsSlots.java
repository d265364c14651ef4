package io.kenh.contacts.api;

import io.kenh.api.ui.Slot;
import io.kenh.contacts.api.Partners.PartnerRef;

/** Places on contacts' pages. */
public final class ContactsSlots {
    /** Sections of the 360° page, below the partner's own data. */
    public static final Slot<PartnerRef> PARTNER_SECTIONS = new Slot<>("contacts.partner.sections", PartnerRef.class);

    private ContactsSlots() {}
}
