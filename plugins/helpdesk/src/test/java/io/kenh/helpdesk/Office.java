package io.kenh.helpdesk;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.data.Sequences;
import io.kenh.api.event.DomainEvent;
import io.kenh.api.event.MomentReached;
import io.kenh.api.job.Jobs;
import io.kenh.api.security.Scope;
import io.kenh.api.security.Users;
import io.kenh.contacts.api.Partners;
import io.kenh.helpdesk.stage.StageView;
import io.kenh.helpdesk.stage.Stages;
import io.kenh.helpdesk.team.Teams;
import io.kenh.helpdesk.ticket.Priority;
import io.kenh.helpdesk.ticket.RatingRequests;
import io.kenh.helpdesk.ticket.TicketData;
import io.kenh.helpdesk.ticket.TicketMoves;
import io.kenh.helpdesk.ticket.TicketReader;
import io.kenh.helpdesk.ticket.TicketService;
import io.kenh.helpdesk.ticket.TicketView;
import io.kenh.testkit.Database;
import io.kenh.testkit.FakeHost;
import io.kenh.testkit.FakeJobs;
import io.kenh.testkit.PluginDatabase;
import io.kenh.testkit.TestClock;
import io.kenh.testkit.TestKenh;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The helpdesk's rules on a real database, without a server. It is Friday, 10:00. */
public final class Office implements AutoCloseable {
    public static final long COMPANY = 1;
    public static final long ME = 7;
    public static final DocRef CHAT = new DocRef("inbox.conversation", 11);

    public final PluginDatabase database;
    public final FakeHost host;
    public final TestClock clock = new TestClock(TestKenh.START);
    public final FakeJobs jobs = new FakeJobs(clock);
    public final TicketService tickets;
    public final TicketMoves moves;
    public final TicketReader reader;
    public final Teams teams;
    public final Stages stages;
    private final Map<String, Scope> grants = new HashMap<>();

    public Office(Database kind) {
        database = new PluginDatabase(kind, HelpdeskAddon::new);
        var number = new AtomicLong();
        host = database.host()
                .with(Clock.class, clock)
                .with(Jobs.class, jobs)
                .with(Users.class, new Staff())
                .with(Partners.class, new Customers())
                .with(Documents.class, new Chats())
                .with(Sequences.class, (sequence, pattern) -> "HT2026/%05d".formatted(number.incrementAndGet()));
        tickets = new TicketService(host);
        moves = new TicketMoves(host);
        reader = new TicketReader(host);
        teams = new Teams(host);
        stages = new Stages(host);
        for (var permission : new HelpdeskAddon(host).permissions()) {
            grants.put(permission.id(), Scope.COMPANY);
        }
        jobs.on(RatingRequests.JOB, data -> new RatingRequests(host).run((RatingRequests.Request) data));
    }

    /** As a lead of the company. */
    public <T> T as(Supplier<T> work) {
        return host.as(COMPANY, grants, work);
    }

    public void run(Runnable work) {
        as(() -> {
            work.run();
            return true;
        });
    }

    public TicketView make(String subject, Priority priority, @Nullable DocRef source) {
        return as(() -> {
            var blank = tickets.blank();
            var data = new TicketData(subject, "", 1L, blank.teamId(), null, priority, null, List.of(), source, null);
            return tickets.createAndShow(data);
        });
    }

    public TicketView make(String subject) {
        return make(subject, Priority.NORMAL, null);
    }

    public TicketView read(long id) {
        return as(() -> reader.get(id));
    }

    public StageView stage(String name) {
        return as(() -> stages.all().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    public void move(long ticket, String stage) {
        var to = stage(stage).id();
        run(() -> moves.move(ticket, to));
    }

    public void wait(Duration time) {
        clock.advance(time);
    }

    /** What happened to the ticket, in order. */
    public List<String> moments(long ticket) {
        return host.events.stream()
                .filter(event -> event instanceof MomentReached moment
                        && moment.document().id() == ticket)
                .map(event -> ((MomentReached) event).moment().replace("helpdesk.ticket.", ""))
                .toList();
    }

    public <E extends DomainEvent> List<E> events(Class<E> type) {
        return host.events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
