package io.kenh.runtime.webhook;

import io.kenh.api.job.Job;
import io.kenh.api.job.Jobs;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Servlet;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives waiting requests to the routes of plugins that are back, in the order they came and at least once: a request is removed after
 * its plugin took or refused it. One that fails holds up those behind it while it is tried again.
 */
public final class Replay {
    /** A job of its own for each plugin: workers of a generation without the plugin leave it alone. */
    private static final String JOB = "core.replay-webhooks.";

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final int BATCH = 50;
    /** Short, so that a generation is not kept from ending; what is left comes in the next run. */
    private static final Duration RUN = Duration.ofSeconds(3);

    private final WaitingWebhooks waiting;
    private final Supplier<Servlet> servlet;
    private final MeterRegistry metrics;
    private final Jobs jobs;

    public Replay(WaitingWebhooks waiting, Supplier<Servlet> servlet, MeterRegistry metrics, Jobs jobs) {
        this.waiting = waiting;
        this.servlet = servlet;
        this.metrics = metrics;
        this.jobs = jobs;
    }

    static String job(String pluginId) {
        return JOB + pluginId;
    }

    /** Each minute, for what a node stored that had not heard yet that the plugin is back. */
    public List<Job<?>> jobs(Collection<String> pluginIds) {
        return pluginIds.stream()
                .<Job<?>>map(id -> Job.recurring(job(id), Duration.ofMinutes(1), () -> run(id)))
                .toList();
    }

    /** When the generation starts. */
    public void startSoon(Collection<String> pluginIds) {
        for (var id : waiting.counts().keySet()) {
            if (pluginIds.contains(id)) {
                jobs.trigger(job(id));
            }
        }
    }

    private void run(String plugin) {
        long until = System.nanoTime() + RUN.toNanos();
        for (var batch = waiting.next(plugin, BATCH); !batch.isEmpty(); batch = waiting.next(plugin, BATCH)) {
            for (var request : batch) {
                if (System.nanoTime() > until) {
                    jobs.trigger(job(plugin));
                    return;
                }
                if (!give(request)) {
                    throw new IllegalStateException("waiting webhooks could not be given to " + plugin);
                }
            }
        }
    }

    private boolean give(Waiting request) {
        int status = status(request);
        if (status >= 500 || status == 408 || status == 429) {
            waiting.failed(request);
            LOG.warn("{}: a waiting webhook ({}) is answered {}", request.pluginId(), request.id(), status);
            return false;
        }
        waiting.done(request);
        if (status >= 300) {
            LOG.warn(
                    "{} refuses a webhook of {} from {} that waited: {}",
                    request.pluginId(),
                    request.receivedAt(),
                    request.remote(),
                    status);
            metrics.counter("kenh.webhooks.refused", "plugin", request.pluginId())
                    .increment();
        }
        return true;
    }

    private int status(Waiting request) {
        var response = new ReplayedResponse();
        try {
            servlet.get().service(new ReplayedRequest(request).asServlet(), response.asServlet());
        } catch (Exception | LinkageError e) {
            LOG.warn("{}: a waiting webhook ({}) failed", request.pluginId(), request.id(), e);
            return 500;
        }
        return response.status();
    }
}
