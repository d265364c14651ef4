package io.kenh.crm.lead;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.event.DocumentAssigned;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.DocumentOriginated;
import io.kenh.api.event.DocumentTracked;
import io.kenh.api.event.DocumentTracked.As;
import io.kenh.api.event.DocumentTracked.Change;
import io.kenh.api.event.DomainEvent;
import io.kenh.api.event.MomentReached;
import io.kenh.api.security.Current;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.stage.Stages;
import io.kenh.crm.utm.Utm;
import io.kenh.crm.utm.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the rest of the house what happened to a lead. Inside a write. */
final class Trail {
    private final Host host;
    private final Stages stages;
    private final Words words;

    Trail(Host host, Stages stages) {
        this.host = host;
        this.stages = stages;
        this.words = new Words(host);
    }

    /** What others watch of a lead. */
    record Watched(
            LeadState state,
            LeadKind kind,
            long stage,
            long revenue,
            String customer,
            @Nullable Long assignee,
            @Nullable LocalDate closing,
            Utm utm) {
        static Watched of(Lead lead) {
            return new Watched(
                    lead.state(),
                    lead.kind(),
                    lead.stageId(),
                    lead.expectedRevenue(),
                    lead.who().customer(),
                    lead.assigneeId(),
                    lead.closingDate(),
                    lead.utm());
        }
    }

    static DocRef ref(Lead lead) {
        return new DocRef(LeadDoc.NAME, lead.id());
    }

    void noted(Lead lead, String key, String... args) {
        publish(new DocumentNoted(
                ref(lead),
                key,
                List.of(args),
                Current.actor().userId(),
                host.clock().instant()));
    }

    /** It was made from another document, or took it in. */
    void originated(Lead lead, DocRef origin) {
        publish(new DocumentOriginated(
                ref(lead), origin, Current.actor().userId(), host.clock().instant()));
    }

    void moment(Lead lead, String moment, String occurrence) {
        publish(new MomentReached(
                ref(lead), moment, occurrence, lead.companyId(), host.clock().instant()));
    }

    void publish(DomainEvent event) {
        host.events().publish(event);
    }

    /** Publishes what differs from before, tells a new salesperson, and lets open pages know. */
    void changed(Lead lead, Watched before) {
        var now = Watched.of(lead);
        var changes = new ArrayList<Change>();
        if (before.state() != now.state()) {
            changes.add(new Change(
                    "crm.field.state",
                    As.LABEL,
                    before.state().key(),
                    now.state().key()));
        }
        if (before.kind() != now.kind()) {
            changes.add(new Change(
                    "crm.field.kind", As.LABEL, before.kind().key(), now.kind().key()));
        }
        if (before.stage() != now.stage()) {
            changes.add(new Change("crm.field.stage", As.TEXT, stage(before.stage()), stage(now.stage())));
            moment(lead, LeadDoc.MOVED, lead.stageSince().toString());
        }
        if (before.revenue() != now.revenue()) {
            changes.add(new Change(
                    "crm.field.expectedRevenue",
                    As.MONEY,
                    Long.toString(before.revenue()),
                    Long.toString(now.revenue())));
        }
        if (!before.customer().equals(now.customer())) {
            changes.add(new Change("crm.field.customer", As.TEXT, before.customer(), now.customer()));
        }
        if (!Objects.equals(before.closing(), now.closing())) {
            changes.add(new Change(
                    "crm.field.closing",
                    As.DATE,
                    Objects.toString(before.closing(), ""),
                    Objects.toString(now.closing(), "")));
        }
        if (!before.utm().equals(now.utm())) {
            changes.addAll(origins(words.said(before.utm()), words.said(now.utm())));
        }
        if (!changes.isEmpty()) {
            publish(new DocumentTracked(
                    ref(lead), changes, Current.actor().userId(), host.clock().instant()));
        }
        if (!Objects.equals(before.assignee(), now.assignee())) {
            assigned(lead);
        }
        signal(lead.id());
    }

    private static List<Change> origins(Attribution before, Attribution now) {
        return Stream.of(
                        origin("crm.field.medium", before.medium(), now.medium()),
                        origin("crm.field.source", before.source(), now.source()),
                        origin("crm.field.campaign", before.campaign(), now.campaign()))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static Change origin(String field, @Nullable String before, @Nullable String now) {
        return new Change(field, As.TEXT, Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(now, ""));
    }

    private String stage(long id) {
        return stages.all().stream()
                .filter(stage -> stage.id() == id)
                .map(stage -> stage.label())
                .findFirst()
                .orElse("");
    }

    void assigned(Lead lead) {
        var assignee = lead.assigneeId();
        if (assignee != null && assignee != 0) {
            publish(new DocumentAssigned(ref(lead), assignee, Current.actor().userId()));
            moment(lead, LeadDoc.ASSIGNED, assignee + "-" + host.clock().instant());
        }
    }

    void signal(long id) {
        host.live().signal("crm.leads", CrmPermissions.READ);
        host.live().signal("crm.lead." + id, CrmPermissions.READ);
    }
}
