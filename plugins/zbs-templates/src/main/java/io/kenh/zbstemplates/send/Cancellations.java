package io.kenh.zbstemplates.send;

import io.kenh.api.event.MomentReached;

/** What waits for a document that is cancelled does not go out. Such moments end in {@code .cancelled}. */
public final class Cancellations {
    private static final String MOMENT = ".cancelled";

    private final Outbox outbox;

    Cancellations(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What is queued because of the cancellation itself is younger than it, and stays. */
    public void on(MomentReached event) {
        if (event.moment().endsWith(MOMENT)) {
            outbox.cancel(event.document(), "document-cancelled", event.at());
        }
    }
}
