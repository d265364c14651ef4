package io.kenh.runtime.job;

import io.kenh.api.job.Job;
import io.kenh.api.web.Json;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * One kind of durable run: a job, or the deliveries of a listener.
 *
 * @param task its name in the task table
 * @param every the pause between runs of a recurring job
 * @param action takes the run's key and its data, empty when it has none
 */
public record Work(String task, Optional<Duration> every, BiConsumer<String, String> action) {
    private static final String JOB = "job:";

    static String taskOf(String jobId) {
        return JOB + jobId;
    }

    static <T> Work of(Job<T> job, Json json) {
        return new Work(
                taskOf(job.id()), job.every(), (key, data) -> job.action().accept(decode(job, json, data)));
    }

    /** A recurring job is told nothing. */
    @SuppressWarnings("NullAway")
    private static <T> T decode(Job<T> job, Json json, String data) {
        return job.data() == Void.class ? null : json.read(data, job.data());
    }
}
