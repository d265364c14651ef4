package io.kenh.zbstemplates.platform;

import io.kenh.api.addon.Host;
import io.kenh.zalooa.api.ZaloApi;
import io.kenh.zalooa.api.ZaloApi.Answer;
import io.kenh.zalooa.api.ZaloApi.ApiRequest;
import io.kenh.zalooa.api.ZaloApi.Unavailable;
import io.kenh.zalooa.api.ZaloApi.Unknown;
import io.kenh.zbstemplates.platform.PlatformException.Kind;
import io.kenh.zbstemplates.wire.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Zalo, through the connector. */
public final class ZaloMessages implements MessagePlatform {
    private static final int HISTORY_PAGE = 10;
    private static final int HISTORY_PAGES = 3;
    private static final int RATINGS = 100;

    private final Host host;

    public ZaloMessages(Host host) {
        this.host = host;
    }

    @Override
    public Sent send(Letter letter) {
        return switch (call(letter.accountId(), request(letter))) {
            case Answer answer -> {
                if (!answer.ok()) {
                    yield new Sent.Refused(answer.error(), answer.message());
                }
                var data = data(answer);
                var quota = data.at("quota");
                // By user id Zalo tells another quota than the day's.
                yield new Sent.Accepted(
                        letter.byUserId() ? data.text("message_id") : data.text("msg_id"),
                        quota.number("dailyQuota"),
                        quota.number("remainingQuota"));
            }
            case Unavailable unavailable ->
                new Sent.NotNow(unavailable.reason(), unavailable.detail(), unavailable.retryAt());
            case Unknown unknown -> new Sent.Unclear(unknown.detail());
        };
    }

    private ApiRequest request(Letter letter) {
        var body = new LinkedHashMap<String, Object>();
        body.put("template_id", letter.templateId());
        body.put("template_data", letter.values());
        if (letter.byUserId()) {
            body.put("user_id", letter.to());
            return ApiRequest.post(
                    ZaloApi.Host.OPENAPI,
                    "/v3.0/oa/message/template",
                    host.json().write(body));
        }
        // Zalo takes numbers without the plus sign.
        body.put("phone", letter.to().replace("+", ""));
        body.put("tracking_id", letter.trackingId());
        return ApiRequest.post(
                ZaloApi.Host.BUSINESS, "/message/template", host.json().write(body));
    }

    @Override
    public Status status(long accountId, String externalId) {
        var answer = ask(
                accountId, ApiRequest.get(ZaloApi.Host.BUSINESS, "/message/status", Map.of("message_id", externalId)));
        var data = data(answer);
        var status = data.number("status");
        if (status == null) {
            throw new PlatformException(Kind.UNKNOWN, 0, "the answer names no status");
        }
        var delivered = data.number("delivery_time");
        return switch (status.intValue()) {
            case 1 -> new Status(Delivery.RECEIVED, delivered == null ? null : Instant.ofEpochMilli(delivered));
            case 0 -> new Status(Delivery.PENDING, null);
            default -> new Status(Delivery.NONE, null);
        };
    }

    @Override
    public Quota quota(long accountId) {
        var data = data(ask(accountId, ApiRequest.get(ZaloApi.Host.BUSINESS, "/message/quota", Map.of())));
        return new Quota(
                data.number("dailyQuota"),
                data.number("remainingQuota"),
                data.number("monthlyPromotionQuota"),
                data.number("remainingMonthlyPromotionQuota"));
    }

    @Override
    public Optional<String> inHistory(long accountId, String userId, String text, Instant since) {
        for (int page = 0; page < HISTORY_PAGES; page++) {
            var data = new LinkedHashMap<String, Object>();
            data.put("user_id", userId);
            data.put("offset", page * HISTORY_PAGE);
            data.put("count", HISTORY_PAGE);
            var query = Map.of("data", host.json().write(data));
            var entries = data(ask(accountId, ApiRequest.get(ZaloApi.Host.OPENAPI, "/v2.0/oa/conversation", query)))
                    .items();
            for (var entry : entries) {
                var time = entry.number("time");
                if (time != null && Instant.ofEpochMilli(time).isBefore(since)) {
                    return Optional.empty();
                }
                boolean ours = entry.text("src").equals("0");
                if (ours && !entry.text("message_id").isEmpty() && same(entry.text("message"), text)) {
                    return Optional.of(entry.text("message_id"));
                }
            }
            if (entries.size() < HISTORY_PAGE) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean same(String written, String text) {
        return !text.isBlank() && written.strip().equals(text.strip());
    }

    @Override
    public List<Rating> ratings(long accountId, String templateId, Instant from, Instant to) {
        var query = Map.of(
                "template_id", templateId,
                "from_time", Long.toString(from.toEpochMilli()),
                "to_time", Long.toString(to.toEpochMilli()),
                "offset", "0",
                "limit", Integer.toString(RATINGS));
        return data(ask(accountId, ApiRequest.get(ZaloApi.Host.BUSINESS, "/rating/get", query)))
                .at("data")
                .items()
                .stream()
                .map(item -> new Rating(
                        item.text("msgId"),
                        item.text("trackingId"),
                        (int) number(item, "rate"),
                        item.text("note"),
                        Instant.ofEpochMilli(number(item, "submitDate"))))
                .toList();
    }

    private static long number(Json json, String name) {
        var number = json.number(name);
        return number == null ? 0 : number;
    }

    private Json data(Answer answer) {
        return Json.of(host.json().readMap(answer.body())).at("data");
    }

    private Answer ask(long accountId, ApiRequest request) {
        return switch (call(accountId, request)) {
            case Answer answer -> {
                if (!answer.ok()) {
                    throw new PlatformException(Kind.REFUSED, answer.error(), answer.message());
                }
                yield answer;
            }
            case Unavailable unavailable -> throw new PlatformException(Kind.UNAVAILABLE, 0, unavailable.detail());
            case Unknown unknown -> throw new PlatformException(Kind.UNKNOWN, 0, unknown.detail());
        };
    }

    private ZaloApi.ApiResult call(long accountId, ApiRequest request) {
        return host.services().get(ZaloApi.class).call(accountId, request);
    }
}
