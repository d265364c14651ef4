package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.ready.Guards;
import io.kenh.zbstemplates.ready.ReadyTemplate.Condition;
import io.kenh.zbstemplates.template.Template;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether there is anything to send about a document: one query, and its facts only where a template asks for them. */
public final class Offer {
    private static final String OPEN = """
            select distinct new io.kenh.zbstemplates.send.Offer$Open(t.id, t.conditions, t.moment, v.content)
            from Template t join t.teams team join t.versions v
            where v.number = t.activeNumber and t.documentType = :type and t.state = io.kenh.zbstemplates.template.TemplateState.IN_USE and one_of(team, :teams)
            """;

    private static final String TYPES = """
            select distinct t.documentType from Template t join t.teams team
            where t.state = io.kenh.zbstemplates.template.TemplateState.IN_USE and one_of(team, :teams) order by t.documentType
            """;

    /** @param content of the version in use, JSON */
    public record Open(
            long id, @Nullable String conditions, @Nullable String moment, String content) {}

    private final Host host;
    private final Guards guards;

    public Offer(Host host) {
        this.host = host;
        this.guards = new Guards(host);
    }

    /** At least one template the actor may send fits the document as it is now. */
    public boolean fits(DocRef document) {
        var open = open(document.type());
        if (open.isEmpty()) {
            return false;
        }
        var conditions =
                open.stream().map(one -> conditions(document.type(), one)).toList();
        if (conditions.stream().anyMatch(List::isEmpty)) {
            return true;
        }
        var facts = host.services().get(Documents.class).facts(document);
        return conditions.stream().anyMatch(one -> Fitness.unfit(one, facts) == null);
    }

    private List<Condition> conditions(String documentType, Open one) {
        var content = host.json().read(one.content(), TemplateContent.class);
        return guards.of(one.conditions(), documentType, one.moment(), content);
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
