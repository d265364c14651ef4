package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.Partners;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who stands behind contacts now: contacts that were merged are one customer. */
public final class Customers {
    private final Map<Long, Partners.PartnerRef> survivors;

    private Customers(Map<Long, Partners.PartnerRef> survivors) {
        this.survivors = survivors;
    }

    /** One query; none without contacts. */
    static Customers of(Host host, Collection<Long> contacts) {
        return new Customers(
                contacts.isEmpty()
                        ? Map.of()
                        : host.services().get(Partners.class).find(contacts));
    }

    /** Whether what was meant for one customer is now about another. */
    public static boolean differ(Host host, long then, @Nullable Long now) {
        return now == null || (now != then && !of(host, Set.of(then, now)).same(then, now));
    }

    boolean same(long then, @Nullable Long now) {
        return now != null && (then == now || survivor(then) == survivor(now));
    }

    /** The number of a contact now. @param known for one nobody finds */
    @Nullable
    String phone(long contact, @Nullable String known) {
        var survivor = survivors.get(contact);
        return survivor == null ? known : survivor.phone();
    }

    private long survivor(long contact) {
        var survivor = survivors.get(contact);
        return survivor == null ? contact : survivor.id();
    }
}
