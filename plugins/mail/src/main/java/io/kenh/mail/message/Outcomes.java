package io.kenh.mail.message;

import io.kenh.api.addon.Host;
import io.kenh.api.mail.Smtp.Outcome;
import io.kenh.api.mail.Smtp.Problem;
import io.kenh.mail.server.MailServer;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Writes down how a try ended. */
final class Outcomes {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6));

    private final Host host;
    private final Teller teller;

    Outcomes(Host host) {
        this.host = host;
        this.teller = new Teller(host);
    }

    /** @return whether the next letter may be tried now */
    boolean apply(Attempt attempt, Outcome outcome) {
        return host.db().write(em -> {
            var server = em.find(MailServer.class, attempt.companyId(), LockModeType.PESSIMISTIC_WRITE);
            var message = em.find(Message.class, attempt.letter().id(), LockModeType.PESSIMISTIC_WRITE);
            if (message == null || server == null) {
                return false;
            }
            boolean current = message.state() == LetterState.SENDING && message.triedAt(attempt.attemptedAt());
            // A success counts however late: sending again would send it twice.
            boolean open = message.state() == LetterState.UNKNOWN || message.state() == LetterState.LEFT;
            if (!current && !(outcome instanceof Outcome.Taken && open)) {
                return true;
            }
            boolean goOn = apply(server, message, outcome, host.clock().instant());
            teller.tell(message);
            return goOn;
        });
    }

    private boolean apply(MailServer server, Message message, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Taken taken -> {
                server.works();
                message.sent(taken.said(), now);
                yield true;
            }
            case Outcome.Refused refused -> {
                // What the next letter would meet too is not this one's fault: nothing fails for it.
                if (refused.problem().everyLetter()) {
                    yield later(server, message, refused.problem(), refused.said(), now);
                }
                message.fails(Reason.of(refused.problem()), refused.said(), now);
                yield true;
            }
            case Outcome.NotNow notNow -> later(server, message, notNow.problem(), notNow.said(), now);
            case Outcome.Unclear unclear -> {
                message.unknown(Reason.NO_ANSWER, unclear.said(), now);
                // Each of the others would wait as long, and nobody know of any of them: they go when it answers again.
                Sender.wake(host, message, message.companyId(), pause(server, Reason.NO_ANSWER, unclear.said(), now));
                yield false;
            }
        };
    }

    private boolean later(MailServer server, Message message, Problem problem, String said, Instant now) {
        boolean all = problem.everyLetter();
        var until = all ? pause(server, Reason.of(problem), said, now) : now.plus(pause(message.attempts()));
        if (message.overtaken()) {
            message.cancel(Reason.DOCUMENT_CANCELLED, now);
        } else {
            message.waits(Reason.of(problem), said, until, !all, now);
        }
        Sender.wake(host, message, message.companyId(), until);
        return !all;
    }

    /** @return until when */
    private static Instant pause(MailServer server, Reason met, String said, Instant now) {
        var until = now.plus(pause(server.failures() + 1));
        server.fails(met, said, until);
        return until;
    }

    private static Duration pause(int tries) {
        return PAUSES.get(Math.clamp(tries - 1L, 0, PAUSES.size() - 1));
    }

    /** What is wrong with the letter itself, before any server heard of it. */
    void unfit(Attempt attempt, Reason why, String said) {
        host.db().write(em -> {
            var message = Objects.requireNonNull(
                    em.find(Message.class, attempt.letter().id(), LockModeType.PESSIMISTIC_WRITE));
            if (message.state() == LetterState.SENDING && message.triedAt(attempt.attemptedAt())) {
                message.fails(why, said, host.clock().instant());
                teller.tell(message);
            }
            return true;
        });
    }
}
