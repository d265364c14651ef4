package io.kenh.crm.utm;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.api.Attributions;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.BiFunction;

/** Where documents come from: a lead knows it itself, for others it is kept beside them. */
public final class Sources implements Attributions {
    private static final String ONE = "from CrmAttribution a where a.docType = :type and a.docId = :id";

    private final Host host;
    private final Words words;
    private final LeadSide leads;

    /** The leads' own side of it. */
    public interface LeadSide {
        String TYPE = "crm.lead";

        Optional<Utm> of(EntityManager em, long leadId);

        void say(EntityManager em, long leadId, Utm utm);
    }

    public Sources(Host host, Words words, LeadSide leads) {
        this.host = host;
        this.words = words;
        this.leads = leads;
    }

    @Override
    public Optional<Attribution> of(DocRef document) {
        return utm(document).map(words::said).filter(said -> !said.empty());
    }

    Optional<Utm> utm(DocRef document) {
        BiFunction<EntityManager, DocRef, Optional<Utm>> read = document.type().equals(LeadSide.TYPE)
                ? (em, ref) -> leads.of(em, ref.id())
                : (em, ref) -> find(em, ref).map(DocAttribution::utm);
        return host.db().read(em -> read.apply(em, document));
    }

    @Override
    public void note(DocRef document, long companyId, Attribution attribution) {
        host.db().write(em -> {
            say(em, document, companyId, words.of(em, companyId, attribution));
            return document;
        });
    }

    void say(EntityManager em, DocRef document, long companyId, Utm utm) {
        if (document.type().equals(LeadSide.TYPE)) {
            leads.say(em, document.id(), utm);
            return;
        }
        var known = find(em, document);
        var row = known.orElseGet(() -> new DocAttribution(companyId, document));
        row.say(utm);
        if (known.isEmpty()) {
            em.persist(row);
        }
    }

    private static Optional<DocAttribution> find(EntityManager em, DocRef document) {
        return em.createQuery(ONE, DocAttribution.class)
                .setParameter("type", document.type())
                .setParameter("id", document.id())
                .getResultStream()
                .findFirst();
    }
}
