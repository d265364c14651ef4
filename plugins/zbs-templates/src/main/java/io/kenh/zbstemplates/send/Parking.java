package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one refusal says about many: they wait together, and go on together. A document hears of it once. */
final class Parking {
    private static final int BATCH = 200;

    /** @param template 0 for every one @param all false for promotions only @param route null for both */
    record Which(long template, boolean all, @Nullable Route route) {
        static final Which ALL = new Which(0, true, null);
        static final Which PROMOTIONS = new Which(0, false, null);

        /** Each route has a quota of its own. */
        static Which by(Route route) {
            return new Which(0, true, route);
        }

        static Which of(long template) {
            return new Which(template, true, null);
        }
    }

    private final Host host;
    private final Teller teller;

    Parking(Host host, Teller teller) {
        this.host = host;
        this.teller = teller;
    }

    void account(long account, Why why, Instant until) {
        others(account, Which.ALL, why, until, null);
    }

    /** What the refusal of this try says about others. @param told the document that has heard it already */
    void others(long account, Which which, Why why, Instant until, @Nullable DocRef told) {
        var documents = new HashSet<DocRef>();
        if (told != null) {
            documents.add(told);
        }
        int parked = BATCH;
        while (parked == BATCH) {
            parked = host.db().write(em -> {
                var now = host.clock().instant();
                var due = Queue.parkable(em, account, which, now, BATCH);
                var before = due.isEmpty() ? Set.<Long>of() : Queue.heldBefore(em, due, why);
                for (var message : due) {
                    boolean news = !why.equals(message.why()) || message.state() != MessageState.WAITING;
                    message.becomes(MessageState.WAITING, why, until, now);
                    var document = message.document();
                    if (news && document != null && !before.contains(message.id()) && documents.add(document)) {
                        teller.tell(em, message);
                    } else if (news) {
                        teller.record(em, message);
                    }
                }
                return due.size();
            });
        }
        Sender.wake(host, account, until);
    }

    /** The reason is gone; documents hear again when their messages have gone out. @param names what stands behind {@code zbs-templates.reason.} */
    void release(long account, List<String> names) {
        var keys = names.stream().map(name -> Why.of(name).key()).toList();
        int released = BATCH;
        while (released == BATCH) {
            released = host.db().write(em -> {
                var now = host.clock().instant();
                var held = Queue.held(em, account, keys, BATCH);
                for (var message : held) {
                    message.becomes(MessageState.QUEUED, Why.NOTHING, now, now);
                    teller.record(em, message);
                }
                return held.size();
            });
        }
        Sender.wake(host, account, host.clock().instant());
    }
}
