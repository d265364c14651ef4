package io.kenh.zbstemplates.rule;

import io.kenh.api.addon.Host;
import io.kenh.api.job.Job;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.send.Sending;
import io.kenh.zbstemplates.template.TemplateStore;
import java.time.Duration;
import java.util.List;

/** The parts of rules, put together. */
public record Rules(
        RuleService service,
        RuleStore store,
        DecisionStore decisions,
        Moments moments,
        Decider decider,
        TryOut tryOut) {
    public static Rules of(Host host, Sending sending, TemplateStore templates, Limits limits) {
        var store = new RuleStore(host);
        var judge = new Judge(host, sending.composer(), limits);
        var decider = new Decider(host, store, judge, new Deliveries(host, sending.outbox()), limits);
        return new Rules(
                new RuleService(host, store, templates),
                store,
                new DecisionStore(host, limits),
                new Moments(host, store, decider, sending.outbox()),
                decider,
                new TryOut(host, judge));
    }

    public List<Job<?>> jobs() {
        return List.of(
                Job.once(Decider.JOB, Decider.Task.class, decider::run),
                Job.recurring(Decider.SWEEP, Duration.ofMinutes(1), decider::sweep),
                Job.recurring(DecisionStore.PRUNE, Duration.ofDays(1), decisions::prune));
    }
}
