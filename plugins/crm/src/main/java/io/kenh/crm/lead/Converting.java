package io.kenh.crm.lead;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.Fresh;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.stage.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an opportunity of a lead. */
public final class Converting {
    private static final int OFFERED = 10;

    private final Host host;
    private final Giving giving;
    private final Trail trail;

    public Converting(Host host, Stages stages) {
        this.host = host;
        this.giving = new Giving(host);
        this.trail = new Trail(host, stages);
    }

    /** Who the customer is. */
    public sealed interface Customer {
        /** A contact that is known. */
        record Known(long partnerId) implements Customer {}

        /** A new contact with what the lead knows. */
        record New() implements Customer {}

        /** Nobody yet. */
        record Later() implements Customer {}
    }

    /** Contacts with the same phone number, e-mail or name as the lead. */
    public List<PartnerRef> candidates(LeadView lead) {
        var partners = host.services().get(Partners.class);
        var data = lead.data();
        var found = new ArrayList<PartnerRef>();
        if (!data.phone().isEmpty()) {
            found.addAll(partners.findByPhone(data.phone()));
        }
        for (var words : List.of(data.email(), lead.customer())) {
            if (words.length() > 2 && found.size() < OFFERED) {
                partners.search(words, OFFERED).stream()
                        .filter(one -> found.stream().noneMatch(other -> other.id() == one.id()))
                        .forEach(found::add);
            }
        }
        return found.stream().limit(OFFERED).toList();
    }

    /** @param assignee null: stays as it is */
    public void convert(long id, Customer customer, @Nullable Long assignee) {
        if (assignee != null) {
            giving.require(assignee);
        }
        host.db().write(em -> {
            var lead = LeadStore.lock(em, id, CrmPermissions.WRITE);
            var before = Trail.Watched.of(lead);
            lead.become(LeadKind.OPPORTUNITY);
            if (assignee != null) {
                lead.assign(assignee);
            }
            var partner = partner(lead, customer);
            if (partner != null) {
                lead.link(partner.id(), partner.name());
            }
            trail.changed(lead, before);
            return id;
        });
    }

    private @Nullable PartnerRef partner(Lead lead, Customer customer) {
        var partners = host.services().get(Partners.class);
        return switch (customer) {
            case Customer.Known known ->
                partners.find(known.partnerId()).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            case Customer.New none -> {
                var who = lead.who();
                boolean company =
                        !who.companyName().isEmpty() && who.contactName().isEmpty();
                if (who.customer().isEmpty()) {
                    throw new KenhException(
                            CoreError.INVALID, Map.of("customer", io.kenh.ui.Kit.t("crm.error.no-name")));
                }
                yield partners.create(new Fresh(who.customer(), company, who.phone(), who.email()));
            }
            case Customer.Later none -> null;
        };
    }
}
