package io.kenh.zbstemplates;

import io.kenh.api.job.Jobs;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Remembers which recurring jobs were asked to run, and which runs are due when. */
record TriggerOnly(List<String> triggered, Map<String, Instant> scheduled) implements Jobs {
    @Override
    public void schedule(String jobId, String key, Object data, Instant at) {
        scheduled.putIfAbsent(jobId + " " + key, at);
    }

    @Override
    public void reschedule(String jobId, String key, Object data, Instant at) {
        scheduled.put(jobId + " " + key, at);
    }

    @Override
    public void cancel(String jobId, String key) {
        scheduled.remove(jobId + " " + key);
    }

    @Override
    public void trigger(String jobId) {
        triggered.add(jobId);
    }
}
