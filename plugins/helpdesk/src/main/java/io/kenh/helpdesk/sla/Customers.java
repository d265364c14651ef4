package io.kenh.helpdesk.sla;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The customers that policies name. */
public final class Customers {
    private final Host host;

    public Customers(Host host) {
        this.host = host;
    }

    /** Whether the customer is one of the named, works for a company among them, or is one of them under the name from before a merge. */
    boolean known(long partner, Set<Long> named) {
        var partners = host.services().get(Partners.class);
        return named.contains(partner)
                || partners.find(partner).filter(one -> near(one, named)).isPresent();
    }

    private boolean near(PartnerRef one, Set<Long> named) {
        var near = host.services().get(PartnerCards.class).family(one.id()).stream()
                .filter(named::contains)
                .collect(Collectors.toSet());
        // A company's family has its people in it too, who do not stand for the company.
        return one.company()
                ? host.services().get(Partners.class).find(near).values().stream()
                        .anyMatch(other -> other.id() == one.id())
                : !near.isEmpty();
    }

    /** What they are called; who may not be seen has no name here. */
    public Map<Long, String> names(Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        host.services().get(Partners.class).find(ids).forEach((id, partner) -> names.put(id, partner.name()));
        return names;
    }
}
