package io.kenh.crm.utm;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.api.Attributions;
import io.kenh.crm.api.CrmPermissions;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.BiFunction;

/** Where documents come from: a lead knows it itself, for others it is kept beside them. */
public final class Sources implements Attributions {
    private static final String ONE = "from CrmAttribution a where a.docType = :type and a.docId = :id";

    private static final String BEGIN = """
            insert into crm_attribution (id, version, company_id, doc_type, doc_id)
            values (nextval('crm_attribution_seq'), 0, :company, :type, :id) on conflict do nothing
            """;

    private final Host host;
    private final Words words;
    private final LeadSide leads;

    /** The leads' own side of it. */
    public interface LeadSide {
        String TYPE = "crm.lead";

        Optional<Utm> of(EntityManager em, long leadId);

        void say(EntityManager em, long leadId, Utm utm);

        /** By who may say so of any document: nothing else of the lead is theirs to change. */
        void attribute(EntityManager em, long leadId, Utm utm);
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

    @Override
    public boolean said(DocRef document) {
        return document.type().equals(LeadSide.TYPE)
                ? of(document).isPresent()
                : host.db().read(em -> find(em, document).isPresent());
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

    /**
     * By who may say where any document comes from, and may read this one: of a lead too, whoever is responsible for it.
     *
     * @throws KenhException {@code core.forbidden}
     */
    public void attribute(DocRef document, long companyId, Attribution attribution) {
        Current.actor().require(CrmPermissions.ATTRIBUTE);
        if (!document.type().equals(LeadSide.TYPE)) {
            note(document, companyId, attribution);
            return;
        }
        host.db().write(em -> {
            leads.attribute(em, document.id(), words.of(em, companyId, attribution));
            return document;
        });
    }

    void say(EntityManager em, DocRef document, long companyId, Utm utm) {
        if (document.type().equals(LeadSide.TYPE)) {
            leads.say(em, document.id(), utm);
            return;
        }
        find(em, document)
                .orElseGet(() -> {
                    begin(em, document, companyId);
                    return find(em, document).orElseThrow();
                })
                .say(utm);
    }

    /** Two first ones at once: the second waits for the first and then inserts nothing. */
    private static void begin(EntityManager em, DocRef document, long companyId) {
        em.createNativeQuery(BEGIN)
                .setParameter("company", companyId)
                .setParameter("type", document.type())
                .setParameter("id", document.id())
                .executeUpdate();
    }

    private static Optional<DocAttribution> find(EntityManager em, DocRef document) {
        return em.createQuery(ONE, DocAttribution.class)
                .setParameter("type", document.type())
                .setParameter("id", document.id())
                .getResultStream()
                .findFirst();
    }
}
