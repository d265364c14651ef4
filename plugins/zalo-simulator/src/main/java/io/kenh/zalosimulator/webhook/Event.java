package io.kenh.zalosimulator.webhook;

import io.kenh.zalosimulator.message.SimMessage;
import io.kenh.zalosimulator.person.SharedInfo;
import io.kenh.zalosimulator.person.SimPerson;
import io.kenh.zalosimulator.person.SimRelation;
import io.kenh.zalosimulator.platform.Sim;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something an app is told. {@code app_id} and {@code user_id_by_app} differ from app to app and are added for each.
 *
 * @param lane events of one lane are delivered one after the other
 * @param members what the body says beyond app_id, event_name, timestamp and user_id_by_app
 */
public record Event(String name, Instant at, String lane, Optional<SimPerson> person, Map<String, Object> members) {

    /** Events of the business platform travel in lanes of their own and carry a header that says so. */
    static final String BUSINESS_LANE = "ZNS:";

    /** @param subject what must stay in order: a message, a template, an account */
    public static Event ofBusiness(String name, String subject, Instant at, Map<String, Object> members) {
        return new Event(name, at, BUSINESS_LANE + subject, Optional.empty(), members);
    }

    public static Event fromUser(String name, SimRelation from, Instant at, Map<String, Object> message) {
        if (from.anonymous()) {
            var members = new LinkedHashMap<>(message);
            members.put("conversation_id", from.conversationId());
            return between("anonymous" + name.substring("user".length()), from, at, true, members);
        }
        return between(name, from, at, true, message);
    }

    public static Event fromOa(String name, SimRelation to, Instant at, Map<String, Object> message) {
        if (to.anonymous()) {
            var members = new LinkedHashMap<>(message);
            members.put("conversation_id", to.conversationId());
            return between(name.replace("oa_send_", "oa_send_anonymous_"), to, at, false, members);
        }
        return between(name, to, at, false, message);
    }

    public static Event received(SimRelation to, SimMessage message, Instant at) {
        return between("user_received_message", to, at, false, Map.of("msg_id", message.messageId()));
    }

    public static Event seen(SimRelation to, List<String> messageIds, Instant at) {
        return between("user_seen_message", to, at, false, Map.of("msg_ids", messageIds));
    }

    public static Event reacted(SimRelation relation, SimMessage message, String icon, boolean byUser, Instant at) {
        var members = new LinkedHashMap<String, Object>();
        members.put("msg_id", message.messageId());
        members.put("react_icon", icon);
        return between(byUser ? "user_reacted_message" : "oa_reacted_message", relation, at, byUser, members);
    }

    public static Event follow(SimRelation relation, boolean follows, String source, Instant at) {
        var members = new LinkedHashMap<String, Object>();
        members.put("oa_id", relation.oa().oaId());
        members.put("follower", Map.of("id", relation.userId()));
        if (follows) {
            members.put("source", source);
        }
        return new Event(follows ? "follow" : "unfollow", at, lane(relation), Optional.of(relation.person()), members);
    }

    public static Event chatNow(SimRelation relation, Instant at) {
        var members = new LinkedHashMap<String, Object>();
        members.put("oa_id", relation.oa().oaId());
        members.put("user_id", relation.userId());
        return new Event("user_click_chatnow", at, lane(relation), Optional.of(relation.person()), members);
    }

    public static Event submittedInfo(SimRelation relation, SharedInfo shared, Instant at) {
        var profile = relation.person().profile();
        var address = new LinkedHashMap<String, Object>();
        address.put("user_city", profile.city());
        address.put("user_ward", profile.district());
        address.put("user_address", shared.address());
        var info = new LinkedHashMap<String, Object>();
        info.put("name", shared.name());
        info.put("phone", shared.phone());
        info.put("user_dob", profile.birthday());
        info.put("gender", profile.gender());
        info.put("full_address", address);
        var members = ends(relation, true);
        members.put("info", info);
        return new Event("user_submit_info", at, lane(relation), Optional.of(relation.person()), members);
    }

    public static Event permissionRevoked(String oaId, Instant at) {
        return new Event("permission_revoked", at, "oa-" + oaId, Optional.empty(), Map.of("oa_id", oaId));
    }

    private static Event between(
            String name, SimRelation relation, Instant at, boolean fromUser, Map<String, Object> message) {
        var members = ends(relation, fromUser);
        members.put("message", message);
        var person = relation.anonymous() ? Optional.<SimPerson>empty() : Optional.of(relation.person());
        return new Event(name, at, lane(relation), person, members);
    }

    private static Map<String, Object> ends(SimRelation relation, boolean fromUser) {
        var user = Map.<String, Object>of("id", relation.anonymous() ? relation.anonymousId() : relation.userId());
        var oa = Map.<String, Object>of("id", relation.oa().oaId());
        var members = new LinkedHashMap<String, Object>();
        members.put("sender", fromUser ? user : oa);
        members.put("recipient", fromUser ? oa : user);
        return members;
    }

    private static String lane(SimRelation relation) {
        return relation.userId();
    }

    /** The body for one app. */
    Map<String, Object> body(String appId, Optional<String> userIdByApp) {
        var body = new LinkedHashMap<String, Object>();
        body.put("app_id", appId);
        body.put("event_name", name);
        userIdByApp.ifPresent(id -> body.put("user_id_by_app", id));
        body.putAll(members);
        body.put("timestamp", Sim.millis(at));
        return body;
    }
}
