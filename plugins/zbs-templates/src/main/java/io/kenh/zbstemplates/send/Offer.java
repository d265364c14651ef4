package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.zbstemplates.template.Template;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether there is anything to send about a document: one query, and its facts only where a template asks for them. */
public final class Offer {
    private static final String OPEN = """
            select distinct new io.kenh.zbstemplates.send.Offer$Open(t.id, t.companyId, t.conditions)
            from Template t join t.teams team
            where t.documentType = :type and t.state = io.kenh.zbstemplates.template.TemplateState.IN_USE and one_of(team, :teams)
            """;

    private static final String TYPES = """
            select distinct t.documentType from Template t join t.teams team
            where t.state = io.kenh.zbstemplates.template.TemplateState.IN_USE and one_of(team, :teams) order by t.documentType
            """;

    public record Open(long id, long companyId, @Nullable String conditions) {}

    private final Host host;

    public Offer(Host host) {
        this.host = host;
    }

    /** At least one template the actor may send fits the document as it is now. */
    public boolean fits(DocRef document) {
        var open = open(document.type());
        if (open.isEmpty()) {
            return false;
        }
        if (open.stream().anyMatch(one -> one.conditions() == null)) {
            return true;
        }
        var facts = host.services().get(Documents.class).facts(document);
        return open.stream().anyMatch(one -> Fitness.unfit(host, one.conditions(), facts) == null);
    }

    /** There is a template for such documents that the actor may send. */
    public boolean any(String documentType) {
        return !open(documentType).isEmpty();
    }

    /** The document types there are templates for that the actor may send. */
    public List<String> types() {
        return host.db()
                .read(em -> em.createQuery(TYPES, String.class)
                        .setParameter("teams", teams().toArray(Long[]::new))
                        .getResultList());
    }

    private List<Open> open(String documentType) {
        return host.db()
                .read(em -> em.createQuery(OPEN, Open.class)
                        .setParameter("type", documentType)
                        .setParameter("teams", teams().toArray(Long[]::new))
                        .getResultList());
    }

    private Set<Long> teams() {
        var actor = Current.actor();
        var teams = new HashSet<Long>();
        teams.add(Template.EVERYBODY);
        host.services().get(Users.class).teams(actor.companyId()).stream()
                .filter(team -> team.members().contains(actor.userId()))
                .forEach(team -> teams.add(team.id()));
        return teams;
    }
}
