package io.kenh.zbstemplates.rule;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.data.FactValue;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.send.Composer;
import io.kenh.zbstemplates.send.Customers;
import io.kenh.zbstemplates.send.Why;
import io.kenh.zbstemplates.values.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a rule would do about a document as it is now. Changes nothing. Runs for the system: a rule sends for the company. */
final class Judge {
    private static final Duration PASSED = Duration.ofHours(1);

    private final Host host;
    private final Composer composer;
    private final Limits limits;
    private final Consents consents;
    private final Ways ways;

    Judge(Host host, Composer composer, Limits limits) {
        this.host = host;
        this.composer = composer;
        this.limits = limits;
        this.consents = new Consents(host, limits);
        this.ways = new Ways(host);
    }

    /**
     * @param reached when the moment was
     * @param freeForm false when the conversation has refused it already
     * @param said what the document said then; empty for what it says now
     */
    Judgement judge(RuleRow rule, DocRef document, Instant reached, boolean freeForm, Map<String, FactValue> said) {
        var view = view(rule, document);
        if (view.isEmpty()) {
            return new Judgement.No(Reason.DOCUMENT_GONE.why());
        }
        var facts = host.services().get(Documents.class).facts(document);
        var early = day(rule, facts, reached);
        return early.orElseGet(() -> content(rule, document, facts, freeForm, said));
    }

    /** What the document said then was said of another customer than it has now. */
    boolean ofAnother(Case one) {
        var then = one.partner();
        return then != null
                && host.services()
                        .get(Documents.class)
                        .find(one.row().document())
                        .filter(view -> Customers.differ(host, then, view.partnerId()))
                        .isPresent();
    }

    private Optional<DocView> view(RuleRow rule, DocRef document) {
        return host.services()
                .get(Documents.class)
                .find(document)
                .filter(found -> found.companyId() == 0 || found.companyId() == rule.companyId());
    }

    /** A rule that hangs on a date of the document; the date may have moved since it was looked at last. */
    private Optional<Judgement> day(RuleRow rule, Map<String, FactValue> facts, Instant reached) {
        var delay = rule.plan().delay();
        if (delay.anchor() == null) {
            return Optional.empty();
        }
        var due = delay.due(reached, facts, Current.zone());
        if (due.isEmpty()) {
            return Optional.of(new Judgement.No(Reason.NO_DATE.why(delay.anchor())));
        }
        if (due.get().isAfter(host.clock().instant())) {
            return Optional.of(new Judgement.Hold(due.get(), Reason.DELAY.why()));
        }
        if (due.get().plus(PASSED).isBefore(reached)) {
            return Optional.of(new Judgement.No(Reason.DATE_PASSED.why(delay.anchor())));
        }
        // It may have been moved to a day that was over when that was noticed.
        var late = Duration.ofSeconds(limits.current().amount("rule.late"));
        return due.get().plus(late).isBefore(host.clock().instant())
                ? Optional.of(new Judgement.No(Reason.TOO_LATE.why()))
                : Optional.empty();
    }

    private Judgement content(
            RuleRow rule,
            DocRef document,
            Map<String, FactValue> facts,
            boolean freeForm,
            Map<String, FactValue> said) {
        var broken = Conditions.broken(rule.plan().conditions(), facts, Current.zone());
        if (broken.isPresent()) {
            return new Judgement.No(Reason.CONDITION.why(broken.get()));
        }
        Composed composed;
        try {
            composed = composer.compose(rule.plan().templateId(), document, said);
        } catch (KenhException notInUse) {
            return new Judgement.No(Reason.TEMPLATE.why());
        }
        if (composed.template().companyId() != rule.companyId()) {
            return new Judgement.No(Reason.TEMPLATE.why());
        }
        var unfit = composed.unfit();
        if (unfit != null) {
            return new Judgement.No(Reason.UNFIT.why(unfit));
        }
        if (!composed.values().complete()) {
            return new Judgement.No(Reason.VALUES.why(named(composed.values())));
        }
        return toCustomer(rule, composed, freeForm);
    }

    /**
     * Why what was found fit a moment ago is so no more; asked in the write that lets it go. Whether a template still fits is asked again
     * when its message's turn comes; what is written freely goes at once.
     */
    Optional<Why> changed(RuleRow rule, DocRef document, Judgement.Way way) {
        var facts = host.services().get(Documents.class).facts(document);
        var broken = Conditions.broken(rule.plan().conditions(), facts, Current.zone());
        if (broken.isPresent()) {
            return Optional.of(Reason.CONDITION.why(broken.get()));
        }
        if (!(way instanceof Judgement.Way.Template)) {
            var composed = composer.compose(rule.plan().templateId(), document);
            if (composed.wish() != null) {
                return Optional.of(Reason.NO_CONTACT.why());
            }
            var unfit = composed.unfit();
            return unfit == null ? Optional.empty() : Optional.of(Reason.UNFIT.why(unfit));
        }
        return Optional.empty();
    }

    private static String named(Values values) {
        return values.problems().stream()
                .map(problem -> problem.fact().isEmpty() ? problem.param() : problem.fact())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Judgement toCustomer(RuleRow rule, Composed composed, boolean freeForm) {
        var link = link(rule, composed);
        var refusal = consents.refusal(rule, composed, link);
        if (refusal.isPresent()) {
            return new Judgement.No(refusal.get().why());
        }
        var way = ways.first(rule, composed, link, freeForm);
        if (way.isPresent()) {
            return new Judgement.Send(composed, way.get());
        }
        if (ways.lacksMail(rule, composed)) {
            return new Judgement.No(Reason.NO_MAIL.why(composed.name()));
        }
        var nobody = composed.addresses().isEmpty();
        return new Judgement.No((nobody ? Reason.NO_RECIPIENT : Reason.NO_CHANNEL).why(composed.name()));
    }

    private ZaloRecipients.@Nullable Recipient link(RuleRow rule, Composed composed) {
        var partner = composed.customer();
        return partner == null
                ? null
                : host.services().get(ZaloRecipients.class).of(partner).stream()
                        .filter(one -> one.accountId() == rule.accountId())
                        .findFirst()
                        .orElse(null);
    }

    /** Until when what could go now is held; empty when it may go. */
    Optional<Instant> quiet(RuleRow rule, Composed composed) {
        var own = rule.plan().quiet();
        if (own != null) {
            var until = own.until(host.clock().instant(), Current.zone());
            if (until.isPresent()) {
                return until;
            }
        }
        if (composed.template().row().tag() != Tag.PROMOTION) {
            return Optional.empty();
        }
        var night = new Quiet(
                limits.current().count("night.begin"), limits.current().count("night.end"));
        return night.until(host.clock().instant(), Current.zone());
    }
}
