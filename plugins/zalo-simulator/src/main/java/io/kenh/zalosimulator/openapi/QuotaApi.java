package io.kenh.zalosimulator.openapi;

import io.kenh.zalosimulator.message.Admission;
import io.kenh.zalosimulator.message.Messages;
import io.kenh.zalosimulator.message.Window;
import io.kenh.zalosimulator.person.People;
import io.kenh.zalosimulator.person.SimRelation;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.platform.ZaloError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code POST /v2.0|v3.0/oa/quota/message}. */
final class QuotaApi {
    /** Zalo still shows eight free replies though there is no limit since 2026-01-01. */
    private static final int SHOWN_REPLIES = 8;

    private final People people;
    private final Messages messages;

    QuotaApi(People people, Messages messages) {
        this.people = people;
        this.messages = messages;
    }

    Object v2(ApiCall call) {
        if (call.input().has("message_id")) {
            var message = messages.find(call.sim(), call.oa(), call.need("message_id"))
                    .orElseThrow(() -> ZaloError.invalid("message_id"));
            return figures("reply", replies(call, message.relation()), SHOWN_REPLIES);
        }
        if (call.input().has("user_id")) {
            user(call);
            return figures("promotion", 0, 0);
        }
        return figures("active", call.oa().quotaRemain(), call.oa().quotaTotal());
    }

    Object v3(ApiCall call) {
        return call.input().has("quota_owner") ? assets(call) : ofUser(call, user(call));
    }

    private static Object assets(ApiCall call) {
        boolean own = call.need("quota_owner").equals("OA")
                && call.input().textOr("product_type", "cs").equals("cs")
                && call.input().textOr("quota_type", "sub_quota").equals("sub_quota");
        if (!own) {
            return List.of();
        }
        var asset = new LinkedHashMap<String, Object>();
        asset.put("asset_id", "cs-" + call.oa().oaId());
        asset.put("product_type", "cs");
        asset.put("quota_type", "sub_quota");
        asset.put("valid_through", Admission.endOfYear(call.sim().now()));
        asset.put("total", call.oa().quotaTotal());
        asset.put("remain", call.oa().quotaRemain());
        return List.of(asset);
    }

    private static Object ofUser(ApiCall call, SimRelation relation) {
        var data = new LinkedHashMap<String, Object>();
        data.put("last_interaction", relation.lastInteraction().map(Sim::millis).orElse(""));
        data.put("cs_reply", Map.of("remain", replies(call, relation), "total", SHOWN_REPLIES));
        data.put("promotion", Map.of("daily_remain", 0, "daily_total", 0, "monthly_remain", 0, "monthly_total", 0));
        return data;
    }

    private static int replies(ApiCall call, SimRelation relation) {
        var window = Window.of(
                relation.lastInteraction(),
                relation.follows(),
                call.sim().now(),
                call.sim().options());
        return window == Window.FREE ? SHOWN_REPLIES : 0;
    }

    private SimRelation user(ApiCall call) {
        return people.byUserId(call.sim(), call.oa(), call.need("user_id"))
                .orElseThrow(() -> ZaloError.invalid("user_id"));
    }

    private static Map<String, Object> figures(String type, int remain, int total) {
        var data = new LinkedHashMap<String, Object>();
        data.put("type", type);
        data.put("remain", remain);
        data.put("total", total);
        return data;
    }
}
