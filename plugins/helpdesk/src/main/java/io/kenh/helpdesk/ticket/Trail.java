package io.kenh.helpdesk.ticket;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.event.DocumentAlerted;
import io.kenh.api.event.DocumentAssigned;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.DocumentOriginated;
import io.kenh.api.event.DocumentTracked;
import io.kenh.api.event.DocumentTracked.As;
import io.kenh.api.event.DocumentTracked.Change;
import io.kenh.api.event.MomentReached;
import io.kenh.api.security.Current;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the rest of the house what happened to a ticket. Inside a write. */
final class Trail {
    private final Host host;
    private final Names names;

    Trail(Host host) {
        this.host = host;
        this.names = new Names(host);
    }

    /** What others watch of a ticket. */
    record Watched(
            String subject,
            String customer,
            long team,
            long stage,
            @Nullable Long type,
            Priority priority,
            Progress progress,
            @Nullable Long assignee,
            String tags) {
        static Watched of(Ticket ticket) {
            return new Watched(
                    ticket.subject(),
                    ticket.partnerName(),
                    ticket.teamId(),
                    ticket.stageId(),
                    ticket.typeId(),
                    ticket.priority(),
                    ticket.progress(),
                    ticket.assigneeId(),
                    String.join(", ", ticket.data().tags()));
        }
    }

    void noted(Ticket ticket, String key, String... args) {
        host.events()
                .publish(new DocumentNoted(
                        ref(ticket),
                        key,
                        List.of(args),
                        Current.actor().userId(),
                        host.clock().instant()));
    }

    /** It was made from another document, or took it in. */
    void originated(Ticket ticket, DocRef origin) {
        host.events()
                .publish(new DocumentOriginated(
                        ref(ticket),
                        origin,
                        Current.actor().userId(),
                        host.clock().instant()));
    }

    /** @param occurrence the same happening has the same text for ever */
    void moment(Ticket ticket, String moment, String occurrence) {
        host.events()
                .publish(new MomentReached(
                        ref(ticket),
                        moment,
                        occurrence,
                        ticket.companyId(),
                        host.clock().instant()));
    }

    /** Publishes what differs from before and lets open pages know. */
    void changed(Ticket ticket, Watched before) {
        var now = Watched.of(ticket);
        var changes = new ArrayList<Change>();
        text(changes, "subject", before.subject(), now.subject());
        text(changes, "partner", before.customer(), now.customer());
        text(changes, "tags", before.tags(), now.tags());
        if (before.stage() != now.stage()) {
            text(changes, "stage", names.stage(before.stage()), names.stage(now.stage()));
        }
        if (before.team() != now.team()) {
            text(changes, "team", names.team(before.team()), names.team(now.team()));
        }
        if (!Objects.equals(before.type(), now.type())) {
            text(
                    changes,
                    "type",
                    names.type(ticket.companyId(), before.type()),
                    names.type(ticket.companyId(), now.type()));
        }
        if (!Objects.equals(before.assignee(), now.assignee())) {
            text(changes, "assignee", names.user(before.assignee()), names.user(now.assignee()));
        }
        label(changes, "priority", before.priority().key(), now.priority().key());
        label(changes, "progress", before.progress().key(), now.progress().key());
        if (!changes.isEmpty()) {
            host.events()
                    .publish(new DocumentTracked(
                            ref(ticket),
                            changes,
                            Current.actor().userId(),
                            host.clock().instant()));
        }
        if (!Objects.equals(before.assignee(), now.assignee())) {
            assigned(ticket);
        }
        signal(ticket.id());
    }

    private static void text(List<Change> changes, String field, String before, String now) {
        if (!before.equals(now)) {
            changes.add(new Change("helpdesk.field." + field, As.TEXT, before, now));
        }
    }

    private static void label(List<Change> changes, String field, String before, String now) {
        if (!before.equals(now)) {
            changes.add(new Change("helpdesk.field." + field, As.LABEL, before, now));
        }
    }

    /** Tells who is responsible now, and that it was given; not when nobody is. */
    void assigned(Ticket ticket) {
        var user = ticket.assigneeId();
        if (user != null) {
            host.events()
                    .publish(new DocumentAssigned(
                            ref(ticket), user, Current.actor().userId()));
            moment(ticket, TicketDoc.ASSIGNED, user + "-" + ticket.trace().assignedAt());
        }
    }

    /** Whoever is responsible should know soon. */
    void alert(Ticket ticket) {
        var user = ticket.assigneeId();
        if (user != null) {
            host.events().publish(new DocumentAlerted(ref(ticket), user));
        }
    }

    void signal(long id) {
        host.live().signal("helpdesk.ticket." + id, HelpdeskPermissions.READ);
        host.live().signal("helpdesk.tickets", HelpdeskPermissions.READ);
    }

    static DocRef ref(Ticket ticket) {
        return new DocRef(TicketDoc.NAME, ticket.id());
    }
}
