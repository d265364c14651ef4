package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.person.People;
import io.kenh.zalosimulator.person.SimPerson;
import io.kenh.zalosimulator.person.SimRelation;
import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.platform.ZaloError;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Decides about a template message, in Zalo's order of checks. */
final class SendCheck {
    private static final Duration RELATED = Duration.ofDays(183);

    private final Templates templates;
    private final CardMaker cards;
    private final People people;

    SendCheck(Templates templates, CardMaker cards, People people) {
        this.templates = templates;
        this.cards = cards;
        this.people = people;
    }

    /** One request while it is looked at. */
    record Request(Sim sim, SimApp app, SimOa oa, Members input, boolean byUserId) {
        ZaloError refuse(Refusal why) {
            return why.error(byUserId);
        }

        boolean development() {
            return input.textOr("mode", "").equals("development");
        }
    }

    SimTemplate template(Request request) {
        if (request.oa().zcaId().isEmpty()) {
            throw request.refuse(Refusal.NO_WALLET);
        }
        if (request.input().map().isEmpty()) {
            throw request.refuse(Refusal.EMPTY_BODY);
        }
        var template = templates
                .find(request.sim(), request.input().textOr("template_id", ""))
                .orElseThrow(() -> request.refuse(Refusal.NO_TEMPLATE));
        if (template.oa().id() != request.oa().id()) {
            throw request.refuse(Refusal.FOREIGN_TEMPLATE);
        }
        if (template.status() != TemplateState.ENABLE) {
            // In development mode a template can be tried before the review.
            boolean tried = request.development() && template.status() == TemplateState.PENDING_REVIEW;
            if (!tried) {
                boolean low = template.quality() == Quality.LOW;
                throw request.refuse(low ? Refusal.LOW_QUALITY : Refusal.NOT_APPROVED);
            }
        }
        if (request.byUserId() && template.kind() == 2) {
            throw request.refuse(Refusal.NOT_BY_USER_ID);
        }
        return template;
    }

    Map<String, String> values(Request request, SimTemplate template) {
        var values = TemplateValues.of(request, cards.params(template));
        if (!cards.payable(template, values)) {
            throw request.refuse(Refusal.FORMAT);
        }
        return values;
    }

    /** Night, allowances, money; of the person only what the allowances need. */
    void allowances(Request request, SimTemplate template, Optional<SimPerson> person) {
        var sim = request.sim();
        boolean promotion = template.tag() == Tag.PROMOTION;
        if (!templates.account(sim, request.oa()).tags().contains(template.tag())) {
            throw request.refuse(Refusal.TAG);
        }
        boolean quiet = sim.options().nightBan() || (promotion && sim.options().nightBanPromotion());
        if (quiet && Quotas.night(sim.now())) {
            throw request.refuse(Refusal.NIGHT);
        }
        if (request.development()) {
            if (Quotas.tests(sim, request.oa()) >= sim.options().testMessages()) {
                throw request.refuse(Refusal.TEST_WALLET);
            }
            return;
        }
        if (!request.byUserId() && remaining(sim, request.oa()) <= 0) {
            throw request.refuse(Refusal.DAY_QUOTA);
        }
        if (template.dailyQuota() > 0 && Quotas.today(sim, template) >= template.dailyQuota()) {
            throw request.refuse(Refusal.TEMPLATE_QUOTA);
        }
        if (promotion) {
            promotions(request, person);
        }
        if (request.oa().zcaBalance() < price(request, template)) {
            throw request.refuse(Refusal.BALANCE);
        }
    }

    private void promotions(Request request, Optional<SimPerson> person) {
        var sim = request.sim();
        if (Quotas.promotionsThisMonth(sim, request.oa())
                >= templates.account(sim, request.oa()).promotionQuota()) {
            throw request.refuse(Refusal.PROMOTION_QUOTA);
        }
        person.ifPresent(to -> {
            if (Quotas.promotionsTo(sim, to, true) >= sim.options().personPromotionsPerMonth()) {
                throw request.refuse(Refusal.PERSON_MONTH);
            }
            if (Quotas.promotionsTo(sim, to, false) >= sim.options().personPromotionsPerDay()) {
                throw request.refuse(Refusal.PERSON_DAY);
            }
        });
    }

    SimRelation recipient(Request request, SimTemplate template, Optional<SimPerson> found) {
        var sim = request.sim();
        var person = found.orElseThrow(() -> request.refuse(Refusal.NO_ACCOUNT));
        var relation = people.relation(sim, request.oa(), person);
        if (request.development() && !relation.admin()) {
            throw request.refuse(Refusal.ADMINS_ONLY);
        }
        if (person.banned()) {
            throw request.refuse(Refusal.CANNOT_RECEIVE);
        }
        if (relation.blocked()) {
            throw request.refuse(Refusal.REFUSED);
        }
        boolean related = relation.follows()
                || relation.lastMessage()
                        .filter(at -> at.isAfter(sim.before(RELATED)))
                        .isPresent();
        if (template.tag() == Tag.PROMOTION && !related) {
            throw request.refuse(Refusal.NOT_ELIGIBLE);
        }
        return relation;
    }

    static long price(Request request, SimTemplate template) {
        return request.byUserId() ? template.priceByUserId() : template.price();
    }

    /** Of the day's quota for messages by phone. */
    long remaining(Sim sim, SimOa oa) {
        return templates.account(sim, oa).dailyQuota() - Quotas.today(sim, oa);
    }
}
