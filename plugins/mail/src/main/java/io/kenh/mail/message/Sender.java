package io.kenh.mail.message;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.mail.Letter;
import io.kenh.api.mail.Smtp;
import io.kenh.api.mail.Smtp.Outcome;
import io.kenh.mail.server.ServerData;
import io.kenh.mail.server.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Sends a company's letters, one at a time. A letter is claimed in one transaction, handed over outside any, and its outcome written in a
 * second one; a lease tells a crash in between, whose outcome is unknown.
 */
public final class Sender {
    public static final String JOB = "mail.send";
    public static final String SWEEP = "mail.sweep";

    private static final int MAX_PER_RUN = 100;
    private static final String DUE = """
            select distinct m.companyId from MailMessage m
            where m.state in (io.kenh.mail.message.LetterState.QUEUED, io.kenh.mail.message.LetterState.SENDING) and m.dueAt <= :now
            """;

    public record Task(long companyId) {}

    private final Host host;
    private final Claims claims;
    private final Outcomes outcomes;

    public Sender(Host host, Servers servers) {
        this.host = host;
        this.claims = new Claims(host, servers);
        this.outcomes = new Outcomes(host);
    }

    /** Inside a write it is part of it. Each letter wakes by itself: a run that is just coming to an end misses none. */
    static void wake(Host host, Message message, long company, Instant at) {
        host.jobs().schedule(JOB, message.id() + ":" + at.getEpochSecond(), new Task(company), at);
    }

    /** The server is another one now: what waits goes at once. */
    public static void wake(Host host, long company) {
        var now = host.clock().instant();
        host.jobs().schedule(JOB, "company:" + company + ":" + now.toEpochMilli(), new Task(company), now);
    }

    /** The job: everything of this company that may go now. */
    public void run(Task task) {
        for (int i = 0; i < MAX_PER_RUN; i++) {
            var attempt = claims.next(task.companyId());
            if (attempt.isEmpty() || !send(attempt.get())) {
                return;
            }
        }
        wake(host, task.companyId());
    }

    private boolean send(Attempt attempt) {
        Outcome outcome;
        try {
            outcome = host.services().get(Smtp.class).send(attempt.door(), letter(attempt));
        } catch (KenhException | UncheckedIOException gone) {
            outcomes.unfit(attempt, Reason.FILE_GONE, "");
            return true;
        } catch (IllegalArgumentException broken) {
            outcomes.unfit(attempt, Reason.CONTENT, "");
            return true;
        }
        return outcomes.apply(attempt, outcome);
    }

    private Letter letter(Attempt attempt) {
        var row = attempt.letter();
        var parts = new ArrayList<Letter.Part>();
        for (var file : row.files()) {
            parts.add(new Letter.Part(file.name(), file.mediaType(), bytes(file.fileId())));
        }
        return new Letter(
                row.messageId(),
                from(attempt.server()),
                replyTo(attempt.server()),
                new Letter.Address(row.recipient(), row.recipientName()),
                row.subject(),
                row.body(),
                parts,
                row.createdAt(),
                row.automatic());
    }

    public static Letter.Address from(ServerData server) {
        return new Letter.Address(server.sender(), server.senderName());
    }

    public static Letter.@Nullable Address replyTo(ServerData server) {
        return server.replyTo().isEmpty() ? null : new Letter.Address(server.replyTo(), "");
    }

    private byte[] bytes(String file) {
        try (var in = host.files().open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recurring job: finds what a crash left behind. */
    public void sweep() {
        var now = host.clock().instant();
        host.db()
                .read(em ->
                        em.createQuery(DUE, Long.class).setParameter("now", now).getResultList())
                .forEach(company -> wake(host, company));
    }
}
