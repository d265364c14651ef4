package io.kenh.crm.bridge.inbox;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentOriginated;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.Partners;
import io.kenh.crm.CrmSettings;
import io.kenh.crm.api.CrmError;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.api.LeadRef;
import io.kenh.crm.api.Leads;
import io.kenh.crm.lead.LeadDoc;
import io.kenh.crm.utm.WordKind;
import io.kenh.crm.utm.Words;
import io.kenh.crm.utm.Words.WordRow;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.Replies;
import jakarta.persistence.EntityManager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts a lead from a conversation. */
final class LeadStart {
    static final String CONVERSATION = "inbox.conversation";
    private static final int TITLE = 200;
    private static final String SAID = """
            from CrmSaid s where s.conversationId = :conversation and (s.leadId = :lead or s.leadId in
                (select l.id from CrmLead l where l.mergedIntoId = :lead)) order by s.id desc""";

    private final Host host;
    private final Transcript transcript;
    private final ChannelOrigin origin;
    private final Words words;

    LeadStart(Host host, ChannelOrigin origin) {
        this.host = host;
        this.transcript = new Transcript(host);
        this.origin = origin;
        this.words = new Words(host);
    }

    /** @throws KenhException {@code core.not-found} for what the actor may not see */
    ConversationRef conversation(long id) {
        return host.services().get(Replies.class).visible(id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    static String path(ConversationRef conversation) {
        return "/inbox/conversations/" + conversation.id();
    }

    /** What stands behind the command; alone it explains itself. @return where to go on */
    String command(ConversationRef conversation, String title) {
        Current.actor().require(CrmPermissions.WRITE);
        if (title.isBlank()) {
            throw new KenhException(CrmError.LEAD_HELP);
        }
        var said = Titled.of(title, campaigns()).or(campaign(conversation));
        if (known(conversation).isEmpty()) {
            create(conversation, said);
            return path(conversation);
        }
        return "/crm/chat/" + conversation.id() + "/lead?title=" + encoded(said.title()) + "&campaign="
                + encoded(said.campaign());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The campaign that brought the customer; empty when nobody knows. */
    String campaign(ConversationRef conversation) {
        return Objects.requireNonNullElse(origin.of(conversation).campaign(), "");
    }

    /** The names there are. */
    List<WordRow> campaigns() {
        return words.all(WordKind.CAMPAIGN);
    }

    /** Open leads that this may be about: made from the conversation, or of the same contact. */
    List<LeadRef> known(ConversationRef conversation) {
        var leads = host.services().get(Leads.class);
        var all = new LinkedHashMap<Long, LeadRef>();
        of(conversation).stream().filter(LeadRef::open).forEach(lead -> all.put(lead.id(), lead));
        var partner = partner(conversation);
        if (partner != null) {
            leads.openOf(partner).forEach(lead -> all.putIfAbsent(lead.id(), lead));
        }
        return List.copyOf(all.values());
    }

    /** All made from the conversation. */
    List<LeadRef> of(ConversationRef conversation) {
        return host.services().get(Leads.class).of(new DocRef(CONVERSATION, conversation.id()));
    }

    /** Null for a temporary contact: nobody knows yet who that is. */
    private @Nullable Long partner(ConversationRef conversation) {
        return host.services()
                .get(Partners.class)
                .find(conversation.partnerId())
                .filter(partner -> !partner.shadow())
                .map(Partners.PartnerRef::id)
                .orElse(null);
    }

    /** The lead, with what was said, and a card for colleagues in the conversation. */
    LeadRef create(ConversationRef conversation, Titled said) {
        var me = Current.actor().userId();
        return host.db().write(em -> {
            hold(conversation);
            var part = transcript.of(conversation, 0);
            var lead = host.services()
                    .get(Leads.class)
                    .create(new Leads.Draft(
                            SearchText.cut(said.title().strip(), TITLE),
                            partner(conversation),
                            conversation.partnerName(),
                            part.text(),
                            t("crm.chat.origin"),
                            new DocRef(CONVERSATION, conversation.id()),
                            host.settings().get(CrmSettings.DEAL_NEW) ? null : me,
                            said.on(origin.of(conversation))));
            kept(em, conversation, lead).more(part);
            card(conversation, lead, "crm.chat.card");
            return lead;
        });
    }

    /** Who takes back their data waits until what they said is kept as theirs, or it is gone before it is read. */
    private void hold(ConversationRef conversation) {
        host.services().get(Conversations.class).hold(conversation.thread());
    }

    /**
     * What was said since it was last added stands below the description of a lead that there is already.
     *
     * @return false when nothing was
     */
    boolean append(ConversationRef conversation, long leadId) {
        var lead = known(conversation).stream()
                .filter(one -> one.id() == leadId)
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        return host.db().write(em -> {
            hold(conversation);
            var known = said(em, leadId, conversation.id());
            var part = transcript.of(conversation, known.map(Said::until).orElse(0L));
            if (part.text().isEmpty()) {
                return false;
            }
            host.services().get(Leads.class).append(leadId, part.text());
            known.orElseGet(() -> kept(em, conversation, lead)).more(part);
            host.events()
                    .publish(new DocumentOriginated(
                            new DocRef(LeadDoc.NAME, leadId),
                            new DocRef(CONVERSATION, conversation.id()),
                            Current.actor().userId(),
                            host.clock().instant()));
            card(conversation, lead, "crm.chat.card-appended");
            return true;
        });
    }

    /** Of the lead, or of one that became part of it. */
    private static Optional<Said> said(EntityManager em, long lead, long conversation) {
        return em.createQuery(SAID, Said.class)
                .setParameter("lead", lead)
                .setParameter("conversation", conversation)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static Said kept(EntityManager em, ConversationRef conversation, LeadRef lead) {
        var kept = new Said(lead.companyId(), lead.id(), conversation.id(), conversation.partnerName());
        em.persist(kept);
        return kept;
    }

    private void card(ConversationRef conversation, LeadRef lead, String key) {
        var token = key.endsWith("appended")
                ? "crm-add-" + lead.id() + "-" + host.clock().millis()
                : "crm-lead-" + lead.id();
        host.services()
                .get(Replies.class)
                .card(conversation.id(), new DocRef(LeadDoc.NAME, lead.id()), t(key, lead.title()), token);
    }
}
