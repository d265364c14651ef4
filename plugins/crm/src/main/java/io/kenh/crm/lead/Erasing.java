package io.kenh.crm.lead;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.contacts.api.Partners;
import io.kenh.crm.stage.Stages;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes out of leads what a customer takes back. What staff wrote stays, and the history says what went. */
public final class Erasing {
    private static final String OF =
            "select l.id from CrmLead l where l.origin.type = :type and l.origin.docId = :doc order by l.id";

    private final Host host;
    private final Trail trail;

    public Erasing(Host host, Stages stages) {
        this.host = host;
        this.trail = new Trail(host, stages);
    }

    /** All that were made from a document, whoever may see them. Inside a write. */
    public List<Long> of(EntityManager em, DocRef source) {
        return em.createQuery(OF, Long.class)
                .setParameter("type", source.type())
                .setParameter("doc", source.id())
                .getResultList();
    }

    /**
     * From a lead, and from those it became part of. Inside a write.
     *
     * @param name as the customer was called there; empty when that is not known
     * @param said which lines of the description go
     */
    public void erase(EntityManager em, long leadId, String name, Predicate<String> said) {
        Long next = leadId;
        while (next != null) {
            var lead = em.find(Lead.class, next, LockModeType.PESSIMISTIC_WRITE);
            if (lead == null) {
                return;
            }
            lead.erase(
                    rest(lead.data().description(), said),
                    who(lead, name),
                    lead.origin().without(name));
            trail.noted(lead, "crm.note.erased");
            trail.signal(lead.id());
            next = lead.mergedIntoId();
        }
    }

    private static String rest(String text, Predicate<String> said) {
        return text.lines()
                .filter(said.negate())
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** A contact that staff know is the company's own record, and so is its name. */
    private Who who(Lead lead, String name) {
        var who = lead.who();
        var called = name.isEmpty() && lead.origin().words().contains(who.contactName()) ? who.contactName() : name;
        return who.without(called, contact(who.partnerId()));
    }

    private @Nullable String contact(@Nullable Long partner) {
        return partner == null
                ? null
                : host.services()
                        .get(Partners.class)
                        .find(partner)
                        .map(Partners.PartnerRef::name)
                        .orElse(null);
    }
}
