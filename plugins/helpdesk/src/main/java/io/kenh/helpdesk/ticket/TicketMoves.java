package io.kenh.helpdesk.ticket;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.helpdesk.api.HelpdeskError;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.sla.Promises;
import io.kenh.helpdesk.stage.StageView;
import io.kenh.helpdesk.stage.Stages;
import io.kenh.helpdesk.team.Teams;
import io.kenh.helpdesk.word.Words;
import io.kenh.helpdesk.word.Words.Said;
import java.time.Instant;
import java.util.function.BiConsumer;

/** The way of a ticket through its stages. */
public final class TicketMoves {
    private final Host host;
    private final Trail trail;
    private final Stages stages;
    private final Steps steps;
    private final Promises promises;
    private final Names names;
    private final Words words;

    public TicketMoves(Host host) {
        this.host = host;
        this.trail = new Trail(host);
        this.stages = new Stages(host);
        this.steps = new Steps(host);
        this.promises = new Promises(host);
        this.names = new Names(host);
        this.words = new Words(host);
    }

    /** @throws KenhException {@code helpdesk.wrong-stage} */
    public void move(long id, long stageId) {
        change(id, (ticket, now) -> to(ticket, stages.get(stageId), now));
    }

    public void close(long id) {
        change(id, (ticket, now) -> {
            if (!ticket.closed()) {
                to(ticket, stages.first(ticket.companyId(), ticket.teamId(), true), now);
            }
        });
    }

    /** The customer says that it is done. @throws KenhException {@code helpdesk.closed-by-staff} where that is not theirs to say */
    public void closeForCustomer(long id) {
        change(id, (ticket, now) -> {
            if (!ticket.closed()) {
                if (new Teams(host)
                        .find(ticket.teamId())
                        .filter(team -> team.data().customersClose())
                        .isEmpty()) {
                    throw new KenhException(HelpdeskError.CLOSED_BY_STAFF);
                }
                trail.noted(ticket, "helpdesk.note.customer-closed");
                to(ticket, stages.first(ticket.companyId(), ticket.teamId(), true), now);
            }
        });
    }

    public void reopen(long id) {
        change(id, (ticket, now) -> {
            if (ticket.closed()) {
                to(ticket, stages.first(ticket.companyId(), ticket.teamId(), false), now);
                trail.noted(ticket, "helpdesk.note.reopened");
            }
        });
    }

    private void to(Ticket ticket, StageView stage, Instant now) {
        if (stage.companyId() != ticket.companyId()) {
            throw new KenhException(HelpdeskError.WRONG_STAGE, stage.name());
        }
        boolean other = ticket.stageId() != stage.id();
        if (ticket.move(stage, now)) {
            steps.closed(ticket, now);
        } else if (other && !stage.closing()) {
            trail.moment(ticket, TicketDoc.UPDATED, "stage-" + now);
        }
    }

    public void progress(long id, Progress progress) {
        change(id, (ticket, now) -> ticket.progress(progress));
    }

    /** A word for the customer: what a message about it may say. Notes among colleagues are written elsewhere and never leave. */
    public void tell(long id, String text) {
        change(id, (ticket, now) -> {
            ticket.tell(text);
            var author = names.user(Current.actor().userId());
            words.say(new Said(ticket.companyId(), ticket.id(), false, author, text, null));
            trail.noted(ticket, "helpdesk.note.news", text);
            trail.moment(ticket, TicketDoc.UPDATED, "news-" + now);
        });
    }

    /** @throws KenhException {@code helpdesk.not-closed}, {@code helpdesk.asked}, {@code helpdesk.no-customer} */
    public void askRating(long id) {
        change(id, (ticket, now) -> steps.ask(ticket));
    }

    /** One ticket of two: the first becomes part of the second. Nothing is said to the customer. */
    public void merge(long id, long into) {
        Current.actor().require(HelpdeskPermissions.MERGE);
        host.db().write(em -> {
            // Always in the same order: two who merge the same two the other way round wait for each other, not for
            // ever.
            TicketStore.lock(em, Math.min(id, into), HelpdeskPermissions.MERGE);
            TicketStore.lock(em, Math.max(id, into), HelpdeskPermissions.MERGE);
            var ticket = TicketStore.lock(em, id, HelpdeskPermissions.MERGE);
            var other = TicketStore.lock(em, into, HelpdeskPermissions.MERGE);
            if (ticket.companyId() != other.companyId()) {
                throw new KenhException(HelpdeskError.OTHER_CUSTOMER);
            }
            var before = Trail.Watched.of(ticket);
            var now = host.clock().instant();
            ticket.mergeInto(other, stages.first(ticket.companyId(), ticket.teamId(), true), now);
            TicketStore.mergeAlso(em, id, into);
            promises.settle(em, ticket, now);
            trail.noted(ticket, "helpdesk.note.merged", other.number());
            trail.noted(other, "helpdesk.note.took-in", ticket.number(), ticket.subject());
            trail.originated(other, Trail.ref(ticket));
            trail.changed(ticket, before);
            trail.signal(other.id());
            return id;
        });
    }

    private void change(long id, BiConsumer<Ticket, Instant> step) {
        Current.actor().require(HelpdeskPermissions.WRITE);
        host.db().write(em -> {
            var ticket = TicketStore.lock(em, id, HelpdeskPermissions.WRITE);
            ticket.requireWhole();
            var before = Trail.Watched.of(ticket);
            var now = host.clock().instant();
            step.accept(ticket, now);
            if (before.stage() != ticket.stageId()) {
                promises.settle(em, ticket, now);
            }
            trail.changed(ticket, before);
            return id;
        });
    }
}
