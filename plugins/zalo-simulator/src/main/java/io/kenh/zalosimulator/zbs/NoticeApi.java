package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.openapi.ApiCall;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.platform.ZaloError;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sending, status, allowances, quality and ratings of the business host. */
final class NoticeApi {
    private static final int RATINGS_MAX = 100;

    private final Platform platform;
    private final Templates templates;
    private final Notices notices;
    private final TemplateApi own;

    NoticeApi(Platform platform, Templates templates, Notices notices, TemplateApi own) {
        this.platform = platform;
        this.templates = templates;
        this.notices = notices;
        this.own = own;
    }

    Object byPhone(ApiCall call) {
        return notices.byPhone(request(call, false));
    }

    Object byUserId(ApiCall call) {
        return notices.byUserId(request(call, true));
    }

    private static SendCheck.Request request(ApiCall call, boolean byUserId) {
        return new SendCheck.Request(call.sim(), call.app(), call.oa(), call.input(), byUserId);
    }

    Object status(ApiCall call) {
        var id = call.input().filled("message_id").orElseThrow(() -> new ZaloError(-107, "Message ID is invalid"));
        var notice = notices.find(call.sim(), id)
                .filter(found -> found.oa().id() == call.oa().id());
        var delivered = notice.flatMap(SimNotice::deliveredAt);
        var data = new LinkedHashMap<String, Object>();
        data.put("delivery_time", delivered.map(Sim::millis).orElse(""));
        data.put(
                "message",
                notice.isEmpty()
                        ? "Message does not exist"
                        : delivered.isPresent() ? "Message was delivered" : "Message was sent but not received");
        data.put("status", notice.isEmpty() ? -1 : delivered.isPresent() ? 1 : 0);
        return data;
    }

    Object quota(ApiCall call) {
        var account = templates.account(call.sim(), call.oa());
        long promotions = Quotas.promotionsThisMonth(call.sim(), call.oa());
        boolean promotes = account.tags().contains(Tag.PROMOTION);
        var data = new LinkedHashMap<String, Object>();
        data.put("dailyQuota", account.dailyQuota());
        data.put("remainingQuota", Math.max(0, account.dailyQuota() - Quotas.today(call.sim(), call.oa())));
        data.put("dailyQuotaPromotion", null);
        data.put("remainingQuotaPromotion", null);
        data.put("monthlyPromotionQuota", promotes ? account.promotionQuota() : 0);
        data.put("remainingMonthlyPromotionQuota", promotes ? Math.max(0, account.promotionQuota() - promotions) : 0);
        data.put("estimatedNextMonthPromotionQuota", account.promotionQuota());
        return data;
    }

    Object tags(ApiCall call) {
        return templates.account(call.sim(), call.oa()).tags();
    }

    Object quality(ApiCall call) {
        var account = templates.account(call.sim(), call.oa());
        return Map.of(
                "oaCurrentQuality", account.quality().name(),
                "oa7dayQuality", account.weekQuality().name());
    }

    Object ratings(ApiCall call) {
        var template = own.own(call);
        var from = time(call, "from_time");
        var to = time(call, "to_time");
        int offset = call.input().number("offset").filter(value -> value >= 0).orElse(0);
        int limit = call.input()
                .number("limit")
                .filter(value -> value > 0 && value <= RATINGS_MAX)
                .orElseThrow(() -> TemplateCheck.invalid("limit"));
        var where = " from SimNotice n where n.template = ?1 and n.ratedAt >= ?2 and n.ratedAt <= ?3";
        var rows = call.sim()
                .page(SimNotice.class, offset, limit, where.strip() + " order by n.ratedAt, n.id", template, from, to);
        return Map.of(
                "total",
                call.sim().count("select count(n)" + where, template, from, to),
                "data",
                rows.stream().map(this::rating).toList());
    }

    private static Instant time(ApiCall call, String name) {
        var text = call.input().textOr(name, "");
        if (!text.matches("[0-9]{1,14}")) {
            throw TemplateCheck.invalid(name);
        }
        return Instant.ofEpochMilli(Long.parseLong(text));
    }

    private Map<String, Object> rating(SimNotice notice) {
        var data = new LinkedHashMap<String, Object>();
        data.put("rating_type", "csat");
        data.put("option", "five_emotions");
        data.put("note", notice.ratingNote());
        data.put("rate", notice.rate());
        data.put("submitDate", notice.ratedAt().map(Sim::millis).orElse(""));
        data.put("msgId", notice.messageId());
        data.put("feedbacks", List.of(platform.host().json().read(notice.feedbacks(), String[].class)));
        data.put("trackingId", notice.trackingId());
        return data;
    }
}
