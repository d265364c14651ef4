package io.kenh.zbstemplates;

import io.kenh.api.job.Jobs;
import java.time.Instant;
import java.util.List;

/** Remembers which recurring jobs were asked to run. */
record TriggerOnly(List<String> triggered) implements Jobs {
    @Override
    public void schedule(String jobId, String key, Object data, Instant at) {
        throw new UnsupportedOperationException(jobId);
    }

    @Override
    public void reschedule(String jobId, String key, Object data, Instant at) {
        throw new UnsupportedOperationException(jobId);
    }

    @Override
    public void cancel(String jobId, String key) {
        throw new UnsupportedOperationException(jobId);
    }

    @Override
    public void trigger(String jobId) {
        triggered.add(jobId);
    }
}
