package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.person.People;
import io.kenh.zalosimulator.person.SimPerson;
import io.kenh.zalosimulator.person.SimRelation;
import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.webhook.Event;
import io.kenh.zalosimulator.webhook.Outbox;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accepts template messages and keeps them. Nothing is idempotent: what is sent twice is there twice, and paid twice. */
public final class Notices {
    /** At once, but never above what is left: two requests cannot spend the same đồng. */
    private static final String CHARGE =
            "update SimOa set zcaBalance = zcaBalance - ?1 where id = ?2 and zcaBalance >= ?1";

    private static final int ID_BYTES = 10;

    private final Platform platform;
    private final People people;
    private final CardMaker cards;
    private final Outbox outbox;
    private final SendCheck check;

    public Notices(Platform platform, People people, Templates templates, CardMaker cards, Outbox outbox) {
        this.platform = platform;
        this.people = people;
        this.cards = cards;
        this.outbox = outbox;
        this.check = new SendCheck(templates, cards, people);
    }

    /** {@code POST /message/template}. */
    Map<String, Object> byPhone(SendCheck.Request request) {
        var template = check.template(request);
        var phone = request.input().textOr("phone", "");
        if (!phone.matches("\\+?84[0-9]{8,10}")) {
            throw request.refuse(Refusal.PHONE);
        }
        var trackingId = request.input().textOr("tracking_id", "");
        if (!trackingId.matches("[A-Za-z0-9_.:-]{1,48}")) {
            throw request.refuse(Refusal.TRACKING);
        }
        mode(request, template);
        var values = check.values(request, template);
        var person = people.byPhone(request.sim(), phone.replace("+", ""));
        var notice = accept(request, template, values, person, phone, trackingId);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("msg_id", notice.messageId());
        answer.put("sent_time", request.sim().millis());
        answer.put("sending_mode", "1");
        answer.put(
                "quota",
                Map.of(
                        "dailyQuota",
                                String.valueOf(check.remaining(request.sim(), request.oa())
                                        + Quotas.today(request.sim(), request.oa())),
                        "remainingQuota", String.valueOf(check.remaining(request.sim(), request.oa()))));
        return answer;
    }

    /** {@code POST /v3.0/oa/message/template} of the OA API. */
    Map<String, Object> byUserId(SendCheck.Request request) {
        var template = check.template(request);
        var values = check.values(request, template);
        var userId = request.input().textOr("user_id", "");
        var person = people.byUserId(request.sim(), request.oa(), userId).map(SimRelation::person);
        var notice = accept(request, template, values, person, "", "");
        if (request.sim().options().echo()) {
            var relation = people.relation(request.sim(), request.oa(), notice.person());
            var title = cards.make(request.sim(), template, values).title();
            outbox.publish(
                    request.sim(),
                    request.oa(),
                    Event.fromOa(
                            "oa_send_template",
                            relation,
                            request.sim().now(),
                            Map.of("text", title, "msg_id", notice.messageId())));
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("message_id", notice.messageId());
        answer.put("user_id", userId);
        answer.put("sent_time", request.sim().millis());
        answer.put(
                "quota",
                Map.of(
                        "quota_type",
                        "purchase_quota",
                        "owner_type",
                        "OA",
                        "owner_id",
                        request.oa().oaId(),
                        "remain",
                        String.valueOf(check.remaining(request.sim(), request.oa()))));
        return answer;
    }

    private static void mode(SendCheck.Request request, SimTemplate template) {
        switch (request.input().textOr("sending_mode", "1")) {
            case "1" -> {}
            case "3" -> throw request.refuse(template.tag() == Tag.PROMOTION ? Refusal.MODE : Refusal.MODE_TAG);
            default -> throw request.refuse(Refusal.MODE);
        }
    }

    private SimNotice accept(
            SendCheck.Request request,
            SimTemplate template,
            Map<String, String> values,
            Optional<SimPerson> person,
            String phone,
            String trackingId) {
        check.allowances(request, template, person);
        var relation = check.recipient(request, template, person);
        var sim = request.sim();
        long price = request.development() ? 0 : SendCheck.price(request, template);
        if (price > 0 && sim.execute(CHARGE, price, request.oa().id()) == 0) {
            throw request.refuse(Refusal.BALANCE);
        }
        var sending = new SimNotice.Sending(
                platform.ids().hex(ID_BYTES),
                phone,
                trackingId,
                platform.host().json().write(values),
                request.development(),
                price,
                Duration.ofMillis(sim.options().noticeDelayMillis()),
                Duration.ofMillis(sim.options().noticeTimeoutMillis()));
        var notice = sim.save(new SimNotice(template, request.app(), relation.person(), sending, sim.now()));
        platform.host().jobs().trigger(NoticeDelivery.JOB);
        return notice;
    }

    public Optional<SimNotice> find(Sim sim, String messageId) {
        return sim.one(
                SimNotice.class,
                "from SimNotice n join fetch n.template join fetch n.oa join fetch n.app join fetch n.person"
                        + " where n.messageId = ?1",
                messageId);
    }

    /** The person tapped stars; only what the template offers for so many counts. @return false when rated before */
    public boolean rate(Sim sim, SimNotice notice, int stars, String note, List<String> chosen) {
        var offered = card(sim, notice).stars().stream()
                .filter(star -> star.star() == stars)
                .findFirst();
        if (offered.isEmpty()) {
            return false;
        }
        var answers = chosen.stream().filter(offered.get().answers()::contains).toList();
        if (!notice.rated(stars, note, platform.host().json().write(answers), sim.now())) {
            return false;
        }
        var message = new LinkedHashMap<String, Object>();
        message.put("rating_type", "csat");
        message.put("option", "five_emotions");
        message.put("note", note);
        message.put("rate", stars);
        message.put("submit_time", sim.millis());
        message.put("msg_id", notice.messageId());
        message.put("feedbacks", answers);
        message.put("tracking_id", notice.trackingId());
        var members = new LinkedHashMap<String, Object>();
        members.put("oa_id", notice.oa().oaId());
        members.put("message", message);
        outbox.publish(sim, notice.app(), Event.ofBusiness("user_feedback", notice.messageId(), sim.now(), members));
        return true;
    }

    /** What people gave, by message id; unrated ones are absent. */
    public Map<String, Integer> rates(Sim sim, List<String> messageIds) {
        var rates = new LinkedHashMap<String, Integer>();
        if (!messageIds.isEmpty()) {
            sim.list(
                            Object[].class,
                            messageIds.size(),
                            "select n.messageId, n.rate from SimNotice n where n.messageId in ?1 and n.ratedAt is not null",
                            messageIds)
                    .forEach(row -> rates.put((String) row[0], (Integer) row[1]));
        }
        return rates;
    }

    /** The latest first. @param trackingId empty: all */
    public List<NoticeRow> latest(Sim sim, String trackingId, int limit) {
        return sim.list(
                NoticeRow.class,
                limit,
                "select new io.kenh.zalosimulator.zbs.NoticeRow(n.messageId, t.templateId, p.personKey, n.phone, n.trackingId,"
                        + " n.params, cast(n.state as string), n.price, n.rate, n.sentAt, n.deliveredAt) from SimNotice n join n.template t"
                        + " join n.person p where (?1 = '' or n.trackingId = ?1) order by n.id desc",
                trackingId);
    }

    Card card(Sim sim, SimNotice notice) {
        var values = new LinkedHashMap<String, String>();
        var stored = new Members(platform.host().json().readMap(notice.params()));
        stored.map().keySet().forEach(name -> values.put(name, stored.textOr(name, "")));
        return cards.make(sim, notice.template(), values);
    }
}
