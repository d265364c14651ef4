package io.kenh.runtime.job;

import java.time.Duration;

/**
 * @param node names this process in the task table
 * @param concurrency how many runs at the same time
 * @param poll how often to look for what other nodes or the clock made due
 * @param heartbeat a node that misses four of them is dead, and its runs start again elsewhere
 * @param stopWithin how long running work may finish when the workers close
 */
public record WorkerOptions(
        String node, int concurrency, Duration poll, Duration heartbeat, Duration stopWithin, Retry retry) {
    /** A killed node's runs start again after at most six heartbeats: 30 s. */
    public static WorkerOptions of(String node) {
        return new WorkerOptions(
                node, 16, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(5), Retry.DEFAULT);
    }

    public WorkerOptions withHeartbeat(Duration pause) {
        return new WorkerOptions(node, concurrency, poll, pause, stopWithin, retry);
    }

    public WorkerOptions withPoll(Duration pause) {
        return new WorkerOptions(node, concurrency, pause, heartbeat, stopWithin, retry);
    }

    public WorkerOptions withRetry(Retry other) {
        return new WorkerOptions(node, concurrency, poll, heartbeat, stopWithin, other);
    }
}
