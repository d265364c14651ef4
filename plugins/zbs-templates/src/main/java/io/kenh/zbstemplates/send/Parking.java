package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import java.time.Instant;
import java.util.List;

/** What one refusal says about many: they wait together, and go on together. */
final class Parking {
    private static final int BATCH = 200;

    private final Host host;
    private final Teller teller;

    Parking(Host host, Teller teller) {
        this.host = host;
        this.teller = teller;
    }

    void account(long account, Why why, Instant until) {
        park(account, 0, true, why, until);
    }

    void template(long account, long template, Why why, Instant until) {
        park(account, template, true, why, until);
    }

    void promotions(long account, Why why, Instant until) {
        park(account, 0, false, why, until);
    }

    private void park(long account, long template, boolean all, Why why, Instant until) {
        int parked = BATCH;
        while (parked == BATCH) {
            parked = host.db().write(em -> {
                var now = host.clock().instant();
                var due = Queue.parkable(em, account, template, all, now, BATCH);
                for (var message : due) {
                    var news = !why.equals(message.why()) || message.state() != MessageState.WAITING;
                    message.becomes(MessageState.WAITING, why, until, now);
                    if (news) {
                        teller.tell(em, message);
                    }
                }
                return due.size();
            });
        }
        Sender.wake(host, account, until);
    }

    /** The reason is gone. @param names what stands behind {@code zbs-templates.reason.} */
    void release(long account, List<String> names) {
        var keys = names.stream().map(name -> Why.of(name).key()).toList();
        int released = BATCH;
        while (released == BATCH) {
            released = host.db().write(em -> {
                var now = host.clock().instant();
                var held = Queue.held(em, account, keys, BATCH);
                for (var message : held) {
                    message.becomes(MessageState.QUEUED, Why.NOTHING, now, now);
                    teller.tell(em, message);
                }
                return held.size();
            });
        }
        Sender.wake(host, account, host.clock().instant());
    }
}
