package io.kenh.zbstemplates.rule;

import io.kenh.api.addon.Host;
import io.kenh.api.event.DocumentNoted;
import io.kenh.inbox.api.Replies;
import io.kenh.zbstemplates.send.ByMail;
import io.kenh.zbstemplates.send.Order;
import io.kenh.zbstemplates.send.Outbox;
import io.kenh.zbstemplates.send.Source;
import io.kenh.zbstemplates.send.Why;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Lets a message go, in the write that says so: both are kept, or neither. */
final class Deliveries {
    private final Host host;
    private final Outbox outbox;

    Deliveries(Host host, Outbox outbox) {
        this.host = host;
        this.outbox = outbox;
    }

    void deliver(Decision decision, RuleRow rule, Judgement.Send send, Instant now) {
        var way = send.way();
        decision.takes(way.channel(), way.cost());
        if (decision.row().dry() || rule.state() != RuleState.ON) {
            decision.ends(Outcome.WOULD_SEND, Reason.DRY_RUN.why(), now);
            return;
        }
        switch (way) {
            case Judgement.Way.Template template -> {
                decision.made(
                        outbox.queue(order(decision.row(), send, template)).id(), null);
                decision.ends(Outcome.QUEUED, Why.NOTHING, now);
            }
            case Judgement.Way.Letter letter -> {
                decision.wrote(host.services().get(ByMail.class).queue(post(decision.row(), send, letter)));
                decision.ends(Outcome.BY_MAIL, Why.NOTHING, now);
            }
            case Judgement.Way.Conversation conversation -> {
                host.services()
                        .get(Replies.class)
                        .send(conversation.id(), conversation.text(), "rule-decision-" + decision.id());
                decision.made(null, conversation.id());
                decision.ends(Outcome.FREE_FORM, Why.NOTHING, now);
                var args = List.of(rule.plan().name(), send.composed().name());
                host.events()
                        .publish(new DocumentNoted(
                                decision.row().document(), "zbs-templates.note.free-form", args, 0, now));
            }
        }
    }

    private static ByMail.Post post(DecisionRow row, Judgement.Send send, Judgement.Way.Letter letter) {
        var composed = send.composed();
        return new ByMail.Post(
                composed.template().companyId(),
                letter.to(),
                composed.name(),
                Objects.requireNonNull(composed.customer()),
                letter.subject(),
                letter.text(),
                row.document(),
                composed.moment(),
                "rule-decision-" + row.id());
    }

    private static Order order(DecisionRow row, Judgement.Send send, Judgement.Way.Template way) {
        var document = row.document();
        var key = "rule:" + row.ruleId() + ":" + document.type() + ":" + document.id() + ":" + row.occurrence();
        var order = new Order(
                key,
                send.composed().template().id(),
                way.to(),
                document,
                send.composed().document().title(),
                send.composed().values().texts(),
                Source.rule(row.ruleId(), row.occurrence(), null),
                null);
        return FactsThen.each(row.moment()) ? order.ofOneHappening() : order;
    }
}
