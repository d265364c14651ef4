package io.kenh.helpdesk.portal;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.event.DocumentRated;
import io.kenh.api.file.StoredFile;
import io.kenh.api.security.Actor;
import io.kenh.api.web.SecretPage;
import io.kenh.helpdesk.rating.Ratings;
import io.kenh.helpdesk.team.TeamView;
import io.kenh.helpdesk.team.Teams;
import io.kenh.helpdesk.ticket.CustomerNews;
import io.kenh.helpdesk.ticket.TicketData;
import io.kenh.helpdesk.ticket.TicketDoc;
import io.kenh.helpdesk.ticket.TicketMoves;
import io.kenh.helpdesk.ticket.TicketService;
import io.kenh.helpdesk.ticket.TicketView;
import io.kenh.helpdesk.word.Words;
import io.kenh.helpdesk.word.Words.Said;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What signed-in customers do with their tickets. Whose ticket it is has been looked at: here the system acts, in the customer's name. */
final class OwnSteps {
    private final Host host;
    private final TicketService tickets;
    private final TicketMoves moves;
    private final Teams teams;
    private final Words words;
    private final CustomerNews news;
    private final Ratings ratings;
    private final SentForms forms;

    OwnSteps(Host host) {
        this.host = host;
        this.tickets = new TicketService(host);
        this.moves = new TicketMoves(host);
        this.teams = new Teams(host);
        this.words = new Words(host);
        this.news = new CustomerNews(host);
        this.ratings = new Ratings(host);
        this.forms = new SentForms(host);
    }

    /** The teams that customers reach here, in the company they are signed in to. */
    List<TeamView> teams(Actor customer) {
        return SecretPage.as(customer.companyId(), teams::byPortal);
    }

    /**
     * Once for each form.
     *
     * @param key of the form
     * @return its id
     */
    long open(
            Actor customer, String key, TeamView team, String subject, String description, @Nullable StoredFile file) {
        long company = customer.companyId();
        return SecretPage.as(
                company,
                () -> forms.once(customer.userId(), key, () -> {
                    var start = tickets.blank();
                    var id = tickets.create(new TicketData(
                            subject,
                            description,
                            customer.userId(),
                            team.id(),
                            null,
                            start.priority(),
                            null,
                            start.tags(),
                            null,
                            null));
                    if (file != null) {
                        words.say(new Said(company, id, true, customer.name(), "", file));
                    }
                    return id;
                }));
    }

    /** Once for each form and what was said with it. @param key of the form */
    void write(Actor customer, String key, TicketView ticket, String text, @Nullable StoredFile file) {
        var once = SentForms.said(key, text, file);
        SecretPage.as(
                ticket.companyId(),
                () -> forms.once(customer.userId(), once, () -> {
                    var said = new Said(ticket.companyId(), ticket.id(), true, customer.name(), text, file);
                    news.wroteHere(ticket.id(), words.say(said), text);
                    return ticket.id();
                }));
    }

    /** Whether the ticket's team leaves that to its customers. */
    boolean mayClose(TicketView ticket) {
        return teams.find(ticket.data().teamId())
                .filter(team -> team.data().customersClose())
                .isPresent();
    }

    void close(TicketView ticket) {
        SecretPage.as(ticket.companyId(), () -> {
            moves.closeForCustomer(ticket.id());
            return ticket;
        });
    }

    /** Once for each closing. */
    void rate(TicketView ticket, int stars, String comment) {
        var doc = new DocRef(TicketDoc.NAME, ticket.id());
        var key = "portal-closing-" + ticket.closings();
        SecretPage.as(ticket.companyId(), () -> {
            ratings.on(new DocumentRated(doc, key, stars, comment, host.clock().instant()));
            return key;
        });
    }
}
