package io.kenh.crm.lead;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.InCompany;
import io.kenh.api.data.SearchText;
import io.kenh.api.security.Current;
import io.kenh.api.security.Reach;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.api.LeadRef;
import io.kenh.crm.api.Leads;
import io.kenh.crm.utm.Words;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Leads for other plugins. */
public final class LeadDirectory implements Leads {
    private static final int MOST = 20;
    private static final String NEWEST = LeadStore.VISIBLE + " order by l.id desc";
    private static final String FROM = "from CrmLead l where l.origin.type = :type and l.origin.docId = :doc"
            + " and l.state <> io.kenh.crm.lead.LeadState.MERGED" + NEWEST;
    private static final String OPEN_OF = "from CrmLead l where l.who.partnerId = :partner"
            + " and l.state = io.kenh.crm.lead.LeadState.OPEN" + NEWEST;

    private final Host host;
    private final LeadService leads;
    private final Words words;

    public LeadDirectory(Host host, LeadService leads, Words words) {
        this.host = host;
        this.leads = leads;
        this.words = words;
    }

    @Override
    public Optional<LeadRef> find(long id) {
        return list("from CrmLead l where l.id = :id" + LeadStore.VISIBLE, query -> query.setParameter("id", id))
                .stream()
                .findFirst();
    }

    @Override
    public List<LeadRef> of(DocRef source) {
        return list(FROM, query -> query.setParameter("type", source.type()).setParameter("doc", source.id()));
    }

    @Override
    public List<LeadRef> openOf(long partnerId) {
        return list(OPEN_OF, query -> query.setParameter("partner", partnerId));
    }

    private List<LeadRef> list(String hql, UnaryOperator<TypedQuery<Lead>> bound) {
        var reach = Reach.of(CrmPermissions.READ);
        return host.db()
                .read(em -> bound.apply(em.createQuery(hql, Lead.class)
                                .setParameter("all", reach.all())
                                .setParameter("people", reach.ids()))
                        .setMaxResults(MOST)
                        .getResultStream()
                        .map(LeadDirectory::ref)
                        .toList());
    }

    private static LeadRef ref(Lead lead) {
        return new LeadRef(
                lead.id(),
                lead.title(),
                lead.kind().token(),
                lead.state().token(),
                lead.who().partnerId(),
                lead.who().customer(),
                lead.companyId(),
                lead.assigneeId(),
                lead.expectedRevenue());
    }

    @Override
    public LeadRef create(Draft draft) {
        return InCompany.of(host.services(), draft.source(), () -> made(draft));
    }

    /** Who made it of another document and leaves it to others. */
    private static String handedOn(Draft draft) {
        boolean leaves = draft.source() != null && draft.assigneeId() == null;
        return leaves ? SearchText.cut(Current.actor().name(), 200) : "";
    }

    private LeadRef made(Draft draft) {
        return host.db().write(em -> {
            var assignee = draft.assigneeId();
            var start = leads.unassigned().assigned(assignee);
            var data = new LeadData(
                    SearchText.cut(draft.title().strip(), 200),
                    draft.partnerId(),
                    SearchText.cut(draft.customer(), 200),
                    "",
                    "",
                    "",
                    draft.description(),
                    0,
                    Recurring.NONE,
                    null,
                    0,
                    List.of(),
                    start.stageId(),
                    start.assigneeId(),
                    null,
                    null,
                    words.of(em, Current.actor().companyId(), draft.attribution()),
                    handedOn(draft));
            var kind = draft.partnerId() == null ? LeadKind.LEAD : LeadKind.OPPORTUNITY;
            var made = leads.create(kind, data, draft.origin(), draft.source());
            return new LeadRef(
                    made.id(),
                    data.title(),
                    kind.token(),
                    made.state().token(),
                    data.partnerId(),
                    made.customer(),
                    made.companyId(),
                    data.assigneeId(),
                    0);
        });
    }

    @Override
    public void append(long id, String text) {
        leads.append(id, text);
    }
}
