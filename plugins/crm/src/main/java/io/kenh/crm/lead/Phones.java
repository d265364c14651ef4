package io.kenh.crm.lead;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import java.util.LinkedHashSet;
import java.util.Set;

/** Looks at phone numbers. */
final class Phones {
    private final Host host;

    Phones(Host host) {
        this.host = host;
    }

    /** Of the number that was typed, else the contact's. */
    PhoneMark mark(LeadData data) {
        var partners = host.services().get(Partners.class);
        var owners = new LinkedHashSet<Long>();
        var partner = data.partnerId();
        if (partner != null) {
            owners.add(partner);
        }
        if (data.phone().isBlank()) {
            boolean has = partner != null
                    && partners.find(partner).map(PartnerRef::phone).isPresent();
            return has ? valid(owners) : PhoneMark.NONE;
        }
        if (host.services().get(PartnerCards.class).number(data.phone()).isEmpty()) {
            return PhoneMark.INVALID;
        }
        partners.findByPhone(Current.actor().companyId(), data.phone()).forEach(one -> owners.add(one.id()));
        return valid(owners);
    }

    private PhoneMark valid(Set<Long> owners) {
        var chats = host.services().find(Chats.class);
        return chats.isPresent() && owners.stream().anyMatch(chats.get()::known) ? PhoneMark.CHAT : PhoneMark.VALID;
    }
}
