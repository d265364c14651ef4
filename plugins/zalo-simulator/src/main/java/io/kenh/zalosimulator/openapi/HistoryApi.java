package io.kenh.zalosimulator.openapi;

import io.kenh.zalosimulator.message.SimMessage;
import io.kenh.zalosimulator.person.People;
import io.kenh.zalosimulator.platform.Faces;
import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.ZaloError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Past messages: {@code data} is a bare array, times are numbers, at most ten at once. */
final class HistoryApi {
    private static final int MOST = 10;
    private static final int LAST_OFFSET = 1_000_000;
    private final Platform platform;
    private final People people;
    private final Faces faces;

    HistoryApi(Platform platform, People people, Faces faces) {
        this.platform = platform;
        this.people = people;
        this.faces = faces;
    }

    Object conversation(ApiCall call) {
        var with = people.byUserId(call.sim(), call.oa(), call.need("user_id"))
                .orElseThrow(() -> ZaloError.invalid("user_id"));
        return answer(call.sim()
                .page(
                        SimMessage.class,
                        call.number("offset", 0, LAST_OFFSET),
                        call.number("count", MOST, MOST),
                        "from SimMessage m join fetch m.relation r join fetch r.person join fetch r.oa"
                                + " where m.relation = ?1 order by m.sentAt desc, m.id desc",
                        with));
    }

    Object recent(ApiCall call) {
        return answer(call.sim()
                .page(
                        SimMessage.class,
                        call.number("offset", 0, LAST_OFFSET),
                        call.number("count", MOST, MOST),
                        "from SimMessage m join fetch m.relation r join fetch r.person join fetch r.oa where r.oa = ?1"
                                + " and m.id = (select max(x.id) from SimMessage x where x.relation = r"
                                + " and x.sentAt = r.lastMessageAt) order by m.sentAt desc, m.id desc",
                        call.oa()));
    }

    private List<Map<String, Object>> answer(List<SimMessage> messages) {
        return messages.stream().map(this::line).toList();
    }

    private Map<String, Object> line(SimMessage message) {
        var relation = message.relation();
        boolean fromOa = message.isFromOa();
        var oa = end(
                relation.oa().oaId(),
                relation.oa().name(),
                faces.of(relation.oa().avatar(), relation.oa().oaId()));
        var person = relation.person();
        var user =
                end(relation.userId(), person.name(), faces.of(person.profile().avatar(), person.key()));
        var line = new LinkedHashMap<String, Object>();
        line.put("src", fromOa ? 0 : 1);
        line.put("time", message.sentAt().toEpochMilli());
        line.put("type", type(message.kind()));
        line.put("message", message.body());
        line.put("message_id", message.messageId());
        extras(message).forEach(line::put);
        (fromOa ? oa : user).forEach((name, value) -> line.put("from_" + name, value));
        (fromOa ? user : oa).forEach((name, value) -> line.put("to_" + name, value));
        return line;
    }

    private Map<String, Object> extras(SimMessage message) {
        var extras = new LinkedHashMap<String, Object>();
        new Members(platform.host().json().readMap(message.payload()))
                .objects("attachments").stream()
                        .flatMap(attachment -> attachment.object("payload").stream())
                        .findFirst()
                        .ifPresent(payload -> {
                            payload.text("url").ifPresent(url -> extras.put("url", url));
                            payload.text("thumbnail").ifPresent(thumb -> extras.put("thumb", thumb));
                            payload.text("description").ifPresent(text -> extras.put("description", text));
                            payload.object("coordinates").ifPresent(place -> extras.put("location", place.map()));
                        });
        return extras;
    }

    private static Map<String, String> end(String id, String name, String avatar) {
        var end = new LinkedHashMap<String, String>();
        end.put("id", id);
        end.put("display_name", name);
        end.put("avatar", avatar);
        return end;
    }

    /** History has names of its own for the kinds. */
    private static String type(String kind) {
        return switch (kind) {
            case "image" -> "photo";
            case "gif" -> "GIF";
            case "audio" -> "voice";
            case "list", "template" -> "links";
            case "business_card" -> "link";
            default -> kind;
        };
    }
}
