package io.kenh.websitebutton.visit;

import io.kenh.api.addon.Host;
import io.kenh.api.data.PersonalData;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Scope;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.Replies;
import io.kenh.inbox.api.Replies.Theirs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The visits of web sites that led to a customer's conversations, for the copy of their data. Other visits are nobody's. */
public final class OwnVisits implements PersonalData {
    private static final String THEIRS = """
            select s.data.name, c.page, c.source, c.medium, c.campaign, c.clickedAt, c.certain
            from WebsiteButtonClick c left join WebsiteButtonSite s on s.id = c.siteId
            where one_of(c.conversationId, :conversations) and c.companyId = :company order by c.id
            """;

    private final Host host;

    public OwnVisits(Host host) {
        this.host = host;
    }

    /** @param certain told by the customer's own message, not only by the time */
    private record Copy(
            @Nullable String site,
            String page,
            String source,
            String medium,
            String campaign,
            Instant clickedAt,
            @Nullable Boolean certain) {}

    @Override
    public String name() {
        return "website-visits";
    }

    @Override
    public void write(long partnerId, Consumer<Object> to) {
        long company = Current.actor().companyId();
        var conversations = conversations(partnerId, company);
        if (conversations.length > 0) {
            host.db()
                    .read(em -> em.createQuery(THEIRS, Copy.class)
                            .setParameter("conversations", conversations)
                            .setParameter("company", company)
                            .getResultList())
                    .forEach(to);
        }
    }

    /** As somebody who may read this company's conversations, and nothing else. */
    private Long[] conversations(long partnerId, long company) {
        var grants = Map.of(InboxPermissions.READ.id(), Scope.COMPANY);
        var reader = new Actor(Actor.Kind.PORTAL, 0, "website-button", company, Set.of(company), grants);
        var bindings = new Current.Bindings(reader, Current.locale(), Current.zone(), Current.texts());
        List<Theirs> theirs =
                Current.call(bindings, () -> host.services().get(Replies.class).ofPartner(partnerId));
        return theirs.stream().map(Theirs::id).toArray(Long[]::new);
    }
}
