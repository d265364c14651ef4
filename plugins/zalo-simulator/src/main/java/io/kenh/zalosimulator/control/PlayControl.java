package io.kenh.zalosimulator.control;

import io.javalin.http.Context;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.SimulatorError;
import io.kenh.zalosimulator.SimulatorPermissions;
import io.kenh.zalosimulator.customer.Chat;
import io.kenh.zalosimulator.customer.Customer;
import io.kenh.zalosimulator.customer.Drafts;
import io.kenh.zalosimulator.message.Draft;
import io.kenh.zalosimulator.message.Messages;
import io.kenh.zalosimulator.message.SimMessage;
import io.kenh.zalosimulator.message.Stickers;
import io.kenh.zalosimulator.message.Window;
import io.kenh.zalosimulator.person.SharedInfo;
import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.upload.Uploads;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Control API: play the customer, look at the phone. */
final class PlayControl {
    private static final Access USE = new Access.Needs(SimulatorPermissions.USE);
    private final Platform platform;
    private final Customer customer;
    private final Messages messages;
    private final Uploads uploads;
    private final Reply reply;

    PlayControl(Platform platform, Customer customer, Messages messages, Uploads uploads) {
        this.platform = platform;
        this.customer = customer;
        this.messages = messages;
        this.uploads = uploads;
        this.reply = new Reply(platform);
    }

    void add(Routes routes) {
        routes.post("/zalo-simulator/sim/act", USE, this::act)
                .get("/zalo-simulator/sim/chat/{person}/{oaId}", USE, this::chat);
    }

    private void act(Context ctx) {
        var body = reply.members(ctx);
        var person = Reply.need(body, "person");
        var action = Reply.need(body, "action");
        var messageId = switch (action) {
            case "online", "offline" -> {
                customer.phone(person, action.equals("online"));
                yield "";
            }
            case "judge" -> {
                customer.judge(
                        person,
                        body.flag("banned").orElse(false),
                        body.flag("sensitive").orElse(false));
                yield "";
            }
            default -> towards(new Chat(person, Reply.need(body, "oaId")), action, body);
        };
        reply.send(ctx, messageId.isEmpty() ? Map.of("ok", true) : Map.of("ok", true, "messageId", messageId));
    }

    private String towards(Chat chat, String action, Members body) {
        switch (action) {
            case "follow" -> customer.follow(chat, true, body.textOr("source", "oa_profile"));
            case "unfollow" -> customer.follow(chat, false, "");
            case "chatnow" -> customer.chatNow(chat);
            case "react" -> customer.react(chat, Reply.need(body, "messageId"), Reply.need(body, "icon"));
            case "press" ->
                customer.press(
                        chat,
                        Reply.need(body, "messageId"),
                        body.number("button").orElse(0));
            case "share" ->
                customer.share(
                        chat,
                        new SharedInfo(
                                Reply.need(body, "name"), Reply.need(body, "phone"), body.textOr("address", "")));
            case "seen" -> customer.see(chat);
            case "block", "unblock" -> customer.block(chat, action.equals("block"));
            case "anonymous", "known" -> customer.hide(chat, action.equals("anonymous"));
            default -> {
                return customer.send(chat, draft(action, body).quoting(body.filled("quote")));
            }
        }
        return "";
    }

    private Draft draft(String kind, Members body) {
        return switch (kind) {
            case "text" -> Draft.text(Reply.need(body, "text"));
            case "sticker" ->
                Drafts.sticker(
                        body.textOr(
                                "stickerId", Stickers.ALL.keySet().iterator().next()),
                        uploads.baseUrl());
            case "location" -> Drafts.location(Reply.need(body, "latitude"), Reply.need(body, "longitude"));
            case "link" ->
                Drafts.link(Reply.need(body, "url"), body.textOr("description", ""), body.textOr("thumbnail", ""));
            case "card" ->
                Drafts.card(
                        platform.host().json(),
                        Reply.need(body, "name"),
                        Reply.need(body, "phone"),
                        body.textOr("avatar", uploads.baseUrl() + "/faces/card.png"));
            case "image", "gif", "file", "audio", "video" -> attached(kind, body);
            default -> throw new KenhException(SimulatorError.BAD_INPUT, "action");
        };
    }

    private Draft attached(String kind, Members body) {
        var caption = body.textOr("text", "");
        if (body.has("content")) {
            var name = Reply.need(body, "name");
            var content = Base64.getDecoder().decode(Reply.need(body, "content"));
            var file = platform.write(sim -> uploads.fromPhone(sim, name, content));
            return Drafts.file(file, caption);
        }
        var url = Reply.need(body, "url");
        return Draft.of(kind, caption, Map.of("thumbnail", url, "url", url));
    }

    private void chat(Context ctx) {
        var chat = new Chat(ctx.pathParam("person"), ctx.pathParam("oaId"));
        reply.send(ctx, platform.write(sim -> chat(sim, chat, Reply.limit(ctx))));
    }

    private Map<String, Object> chat(Sim sim, Chat chat, int limit) {
        var relation = customer.relation(sim, chat);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("userId", relation.userId());
        answer.put("follows", relation.follows());
        answer.put("window", Window.of(relation.lastInteraction(), relation.follows(), sim.now(), sim.options()));
        answer.put(
                "messages",
                messages.shown(sim, relation, limit).reversed().stream()
                        .map(message -> line(platform, message))
                        .toList());
        return answer;
    }

    private static Map<String, Object> line(Platform platform, SimMessage message) {
        var line = new LinkedHashMap<String, Object>();
        line.put("messageId", message.messageId());
        line.put("from", message.isFromOa() ? "oa" : "user");
        line.put("kind", message.kind());
        line.put("text", message.body());
        line.put("sentAt", message.sentAt().toString());
        message.receivedAt().ifPresent(at -> line.put("receivedAt", at.toString()));
        message.seenAt().ifPresent(at -> line.put("seenAt", at.toString()));
        message.quotedId().ifPresent(id -> line.put("quote", id));
        line.put("userReaction", message.userReaction());
        line.put("oaReaction", message.oaReaction());
        line.putAll(platform.host().json().readMap(message.payload()));
        return line;
    }
}
