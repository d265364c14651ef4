package io.kenh.api.job;

import java.time.Instant;

/** Asks for runs. Inside {@code db.write} the request is part of the transaction; outside it is stored at once. */
public interface Jobs {
    /** One run of a once-job. A pending run with the same key is kept as it is: scheduling is idempotent per key. */
    void schedule(String jobId, String key, Object data, Instant at);

    /** Moves or creates the pending run. */
    void reschedule(String jobId, String key, Object data, Instant at);

    /** Forgets a pending run, if there is one. */
    void cancel(String jobId, String key);

    /** Lets a recurring job run as soon as possible after the commit. */
    void trigger(String jobId);
}
