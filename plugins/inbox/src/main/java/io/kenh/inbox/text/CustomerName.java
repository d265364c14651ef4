package io.kenh.inbox.text;

import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.ui.Kit;
import org.jspecify.annotations.Nullable;

/** What a customer is called wherever the inbox shows one: as the contact is called now. */
public final class CustomerName {
    private CustomerName() {}

    /** @param copy as the contact was called when something last happened, for one that cannot be looked up */
    public static String of(@Nullable PartnerRef partner, String copy) {
        var name = partner == null ? copy : partner.name();
        return name.isBlank() ? Kit.t("inbox.nameless") : name;
    }
}
