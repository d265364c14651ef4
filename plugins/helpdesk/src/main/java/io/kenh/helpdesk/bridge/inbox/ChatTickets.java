package io.kenh.helpdesk.bridge.inbox;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.InCompany;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.helpdesk.api.HelpdeskError;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.team.TeamView;
import io.kenh.helpdesk.team.Teams;
import io.kenh.helpdesk.ticket.CustomerNews;
import io.kenh.helpdesk.ticket.TicketData;
import io.kenh.helpdesk.ticket.TicketReader;
import io.kenh.helpdesk.ticket.TicketService;
import io.kenh.helpdesk.ticket.TicketView;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.MessageReceived;
import io.kenh.inbox.api.Replies;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes tickets of conversations. */
final class ChatTickets {
    static final String CONVERSATION = "inbox.conversation";
    private static final Pattern TEAM = Pattern.compile("@([A-Za-z0-9-]{1,40})(?:\\s+(.*))?");

    private final Host host;
    private final TicketService tickets;
    private final Transcript transcript;
    private final Teams teams;

    ChatTickets(Host host) {
        this.host = host;
        this.tickets = new TicketService(host);
        this.transcript = new Transcript(host);
        this.teams = new Teams(host);
    }

    /** @throws KenhException {@code core.not-found} for what the actor may not see */
    ConversationRef conversation(long id) {
        return host.services().get(Replies.class).visible(id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /**
     * {@code /ticket}: the form, filled as far as it goes; {@code /ticket Nồi cơm hỏng}: the ticket; {@code @baohanh} before the title names
     * the team.
     *
     * @return where to go on
     */
    String command(ConversationRef conversation, String typed) {
        Current.actor().require(HelpdeskPermissions.WRITE);
        var match = TEAM.matcher(typed);
        boolean named = match.matches();
        var title = named ? match.group(2) : typed;
        if (title == null || title.isBlank()) {
            var team = named ? "?team=" + match.group(1) : "";
            return "/helpdesk/chat/" + conversation.id() + "/new" + team;
        }
        var start = data(conversation, named ? match.group(1) : "");
        var id = tickets.create(titled(start, SearchText.cut(title.strip(), TicketData.SUBJECT)));
        return "/helpdesk/tickets/" + id;
    }

    /** A ticket about what was said, in the company it was said to. @param team its short name, empty for the first */
    TicketData data(ConversationRef conversation, String team) {
        var source = new DocRef(CONVERSATION, conversation.id());
        return InCompany.of(host.services(), source, () -> about(conversation, team));
    }

    private TicketData about(ConversationRef conversation, String team) {
        var start = tickets.blank();
        return new TicketData(
                "",
                transcript.of(conversation.id()),
                conversation.partnerId(),
                team(team).id(),
                null,
                start.priority(),
                null,
                List.of(),
                new DocRef(CONVERSATION, conversation.id()),
                null);
    }

    /** @throws KenhException {@code helpdesk.no-team} also for one that no tickets are made for out of conversations */
    private TeamView team(String alias) {
        return teams.byChat().stream()
                .filter(team -> alias.isEmpty()
                        || alias.toLowerCase(Locale.ROOT).equals(team.data().alias()))
                .findFirst()
                .orElseThrow(() -> new KenhException(HelpdeskError.NO_TEAM, alias));
    }

    /** A company's first teams are only made when a ticket needs them: until then it counts as taking them. */
    boolean offered(ConversationRef conversation) {
        var source = new DocRef(CONVERSATION, conversation.id());
        return InCompany.of(host.services(), source, () -> {
            return teams.active().isEmpty() || !teams.byChat().isEmpty();
        });
    }

    private static TicketData titled(TicketData data, String subject) {
        return new TicketData(
                subject,
                data.description(),
                data.partnerId(),
                data.teamId(),
                data.typeId(),
                data.priority(),
                data.assigneeId(),
                data.tags(),
                data.source(),
                data.followsId());
    }

    /** Those made from the conversation that the actor may see, the open ones first. */
    List<TicketView.Near> of(long conversation) {
        return new TicketReader(host).of(new DocRef(CONVERSATION, conversation));
    }

    /** Told of a message twice, as listener and before it is copied, it hears it once. */
    void customerWrote(MessageReceived event) {
        new CustomerNews(host)
                .wrote(
                        new DocRef(CONVERSATION, event.conversationId()),
                        event.messageId(),
                        event.at(),
                        () -> t("helpdesk.chat.again") + "\n\n" + transcript.of(event.conversationId()));
    }
}
