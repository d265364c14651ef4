package io.kenh.testkit;

import io.kenh.api.job.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps what was asked for; a test runs what is due. */
public final class FakeJobs implements Jobs {
    private record Run(String job, Object data, Instant at) {}

    private final Clock clock;
    private final Map<String, Run> pending = new LinkedHashMap<>();
    private final Set<String> triggered = new LinkedHashSet<>();
    private final Map<String, Consumer<Object>> actions = new LinkedHashMap<>();

    public FakeJobs(Clock clock) {
        this.clock = clock;
    }

    public void on(String job, Consumer<Object> action) {
        actions.put(job, action);
    }

    @Override
    public synchronized void schedule(String jobId, String key, Object data, Instant at) {
        pending.putIfAbsent(jobId + "|" + key, new Run(jobId, data, at));
    }

    @Override
    public synchronized void reschedule(String jobId, String key, Object data, Instant at) {
        pending.put(jobId + "|" + key, new Run(jobId, data, at));
    }

    @Override
    public synchronized void cancel(String jobId, String key) {
        pending.remove(jobId + "|" + key);
    }

    @Override
    public synchronized void trigger(String jobId) {
        triggered.add(jobId);
    }

    /** Whether it was asked to run as soon as possible. */
    public synchronized boolean triggered(String jobId) {
        return triggered.contains(jobId);
    }

    public synchronized int waiting(String jobId) {
        return (int)
                pending.values().stream().filter(run -> run.job().equals(jobId)).count();
    }

    /** Runs everything due, and what that asks for, until nothing is. */
    public void drain() {
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(Runnable::run);
        }
    }

    private synchronized ArrayList<Runnable> due() {
        var due = new ArrayList<Runnable>();
        for (var job : triggered) {
            var action = actions.get(job);
            if (action != null) {
                due.add(() -> action.accept(""));
            }
        }
        triggered.clear();
        pending.entrySet().removeIf(entry -> {
            var run = entry.getValue();
            var action = actions.get(run.job());
            if (action == null || run.at().isAfter(clock.instant())) {
                return false;
            }
            due.add(() -> action.accept(run.data()));
            return true;
        });
        return due;
    }
}
