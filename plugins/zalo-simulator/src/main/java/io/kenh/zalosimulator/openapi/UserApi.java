package io.kenh.zalosimulator.openapi;

import io.kenh.zalosimulator.message.Admission;
import io.kenh.zalosimulator.person.People;
import io.kenh.zalosimulator.person.SimRelation;
import io.kenh.zalosimulator.platform.Faces;
import io.kenh.zalosimulator.platform.ZaloError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The OA itself and the people who know it. */
final class UserApi {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LAST_OFFSET = 9_951;
    private static final int MOST = 50;
    private static final String FILTER =
            "from SimRelation r where r.oa = ?1 and (r.follows = true or r.lastInteractionAt is not null)"
                    + " and (?2 = '' or (?2 = 'true' and r.follows = true) or (?2 = 'false' and r.follows = false))"
                    + " and (?3 = false or (r.lastInteractionAt >= ?4 and r.lastInteractionAt < ?5)) ";
    private final People people;
    private final Faces faces;

    UserApi(People people, Faces faces) {
        this.people = people;
        this.faces = faces;
    }

    Object account(ApiCall call) {
        var profile = call.oa().profile();
        var data = new LinkedHashMap<String, Object>();
        data.put("oaid", call.oa().oaId());
        data.put("name", profile.name());
        data.put("description", profile.description());
        data.put("oa_alias", profile.alias());
        data.put("is_verified", profile.verified());
        data.put("oa_type", 2);
        data.put("cate_name", profile.category());
        data.put(
                "num_follower",
                call.sim().count("select count(r) from SimRelation r where r.oa = ?1 and r.follows = true", call.oa()));
        data.put("avatar", faces.of(profile.avatar(), call.oa().oaId()));
        data.put("cover", profile.cover());
        data.put("package_name", profile.packageName());
        data.put("package_valid_through_date", Admission.endOfYear(call.sim().now()));
        data.put("package_auto_renew_date", Admission.endOfYear(call.sim().now()));
        data.put("linked_ZCA", profile.zcaId().orElse(""));
        return data;
    }

    Object detail(ApiCall call) {
        var relation = people.byUserId(call.sim(), call.oa(), call.need("user_id"))
                .orElseThrow(() -> ZaloError.invalid("user_id"));
        if (!relation.follows() && relation.lastInteraction().isEmpty()) {
            throw new ZaloError(-213, "User has not followed OA");
        }
        return detail(call, relation);
    }

    private Map<String, Object> detail(ApiCall call, SimRelation relation) {
        var person = relation.person();
        boolean shown = !person.sensitive();
        var avatar = shown ? faces.of(person.profile().avatar(), person.key()) : "";
        var shared = relation.shared();
        var info = new LinkedHashMap<String, Object>();
        info.put("address", shown ? shared.address() : "");
        info.put("city", shown ? person.profile().city() : "");
        info.put("district", shown ? person.profile().district() : "");
        // a number, as in the official samples; 0 when nothing was shared
        info.put("phone", shown && !shared.phone().isEmpty() ? Long.parseLong(shared.phone()) : 0L);
        info.put("name", shown ? shared.name() : "");
        info.put(
                "user_dob", shown && !shared.name().isEmpty() ? person.profile().birthday() : "");
        var data = new LinkedHashMap<String, Object>();
        data.put("user_id", relation.userId());
        data.put("user_id_by_app", people.idByApp(call.sim(), call.app(), person));
        data.put("user_external_id", "");
        data.put("display_name", shown ? person.name() : "");
        data.put("user_alias", shown ? person.name() : "");
        data.put("is_sensitive", person.sensitive());
        data.put(
                "user_last_interaction_date",
                relation.lastInteraction().map(UserApi::day).orElse(""));
        data.put("user_is_follower", relation.follows());
        data.put("avatar", avatar);
        data.put("avatars", Map.of("120", avatar, "240", avatar));
        data.put("dynamic_param", "");
        data.put("tags_and_notes_info", Map.of("notes", List.of(), "tag_names", List.of()));
        data.put("shared_info", info);
        return data;
    }

    Object list(ApiCall call) {
        int offset = call.number("offset", 0, LAST_OFFSET);
        int count = call.number("count", MOST, MOST);
        var follower = call.input().textOr("is_follower", "");
        var period = Period.of(
                call.input().textOr("last_interaction_period", ""), call.sim().now());
        Object[] args = {call.oa(), follower, period.limited(), period.from(), period.until()};
        var ids = call.sim().page(String.class, offset, count, "select r.userId " + FILTER + "order by r.id", args);
        var data = new LinkedHashMap<String, Object>();
        data.put("total", call.sim().count("select count(r) " + FILTER, args));
        data.put("count", ids.size());
        data.put("offset", offset);
        data.put("users", ids.stream().map(id -> Map.of("user_id", id)).toList());
        return data;
    }

    static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, VIETNAM));
    }
}
