package io.kenh.zbstemplates.bulk;

import io.kenh.api.addon.Host;
import io.kenh.api.job.Job;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.send.Sender;
import io.kenh.zbstemplates.send.Sending;
import io.kenh.zbstemplates.template.TemplateStore;
import java.time.Duration;
import java.util.List;

/** The parts that send to many, put together. */
public record Bulk(
        BulkStart start, BulkRuns runs, BulkRunner runner, BulkStore store, Plans plans, BulkTemplates templates) {
    public static Bulk of(Host host, TemplateStore templates, Sending sending, Limits limits) {
        var choice = new BulkTemplates(templates, sending);
        var runner = new BulkRunner(host, templates, sending, limits);
        var store = new BulkStore(host);
        return new Bulk(
                new BulkStart(host, choice, runner),
                new BulkRuns(host, sending, choice),
                runner,
                store,
                new Plans(host, store, sending),
                choice);
    }

    public List<Job<?>> jobs() {
        return List.of(
                Job.once(BulkRunner.JOB, BulkRunner.Task.class, runner::run),
                Job.recurring(Sender.BATCHES, Duration.ofMinutes(1), runner::watch));
    }
}
