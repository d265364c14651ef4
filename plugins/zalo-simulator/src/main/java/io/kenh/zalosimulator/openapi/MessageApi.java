package io.kenh.zalosimulator.openapi;

import io.kenh.zalosimulator.message.Admission;
import io.kenh.zalosimulator.message.Draft;
import io.kenh.zalosimulator.message.MessageParser;
import io.kenh.zalosimulator.message.Messages;
import io.kenh.zalosimulator.message.Reactions;
import io.kenh.zalosimulator.message.SimMessage;
import io.kenh.zalosimulator.person.People;
import io.kenh.zalosimulator.person.SimRelation;
import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.platform.ZaloError;
import io.kenh.zalosimulator.upload.Uploads;
import io.kenh.zalosimulator.webhook.Event;
import io.kenh.zalosimulator.webhook.Outbox;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an OA writes: consultation messages, reactions, answers to anonymous visitors. Nothing is idempotent, as with Zalo. */
final class MessageApi {
    private final Platform platform;
    private final People people;
    private final Messages messages;
    private final MessageParser parser;
    private final Uploads uploads;
    private final Admission admission;
    private final Outbox outbox;

    MessageApi(
            Platform platform,
            People people,
            Messages messages,
            MessageParser parser,
            Uploads uploads,
            Admission admission,
            Outbox outbox) {
        this.platform = platform;
        this.people = people;
        this.messages = messages;
        this.parser = parser;
        this.uploads = uploads;
        this.admission = admission;
        this.outbox = outbox;
    }

    /** {@code POST /v3.0/oa/message/cs}. */
    Object consult(ApiCall call) {
        var to = recipient(call);
        var draft = parse(call);
        if (draft.quoted()
                .filter(id -> messages.find(call.sim(), call.oa(), id).isEmpty())
                .isPresent()) {
            throw ZaloError.invalid("quote_message_id");
        }
        var quota = admission.admit(call.sim(), to);
        var sent = messages.fromOa(
                call.sim(), to, Optional.of(call.app()), draft, call.sim().now());
        announce(call.sim(), to, sent, "oa_send_" + draft.kind(), draft.members(sent.messageId()));
        var data = new LinkedHashMap<String, Object>();
        data.put("message_id", sent.messageId());
        data.put("user_id", to.userId());
        data.put("sent_time", call.sim().millis());
        quota.ifPresent(object -> data.put("quota", object));
        return data;
    }

    /** {@code POST /v2.0/oa/message}: reactions and anonymous conversations; all else was moved to v3. */
    Object other(ApiCall call) {
        var recipient = call.input().object("recipient").orElseThrow(() -> ZaloError.invalid("recipient"));
        if (recipient.has("anonymous_id")) {
            return anonymous(call, recipient);
        }
        var action = call.input()
                .object("sender_action")
                .orElseThrow(() -> new ZaloError(-240, "MessageV2 API has been shut down, please use MessageV3 API"));
        return react(call, recipient, action);
    }

    private Object react(ApiCall call, Members recipient, Members action) {
        var to = user(call, recipient);
        var icon =
                action.filled("react_icon").filter(Reactions::known).orElseThrow(() -> ZaloError.invalid("react_icon"));
        var id = action.filled("react_message_id").orElseThrow(() -> ZaloError.invalid("react_message_id"));
        var message = messages.find(call.sim(), call.oa(), id)
                .filter(found -> found.relation().id() == to.id())
                .orElseThrow(() -> ZaloError.invalid("react_message_id"));
        if (message.reactions() >= call.sim().options().reactionsPerMessage()) {
            throw ZaloError.tooMuch("react_message_id");
        }
        message.reactByOa(icon);
        if (call.sim().options().echo()) {
            outbox.publish(
                    call.sim(),
                    call.oa(),
                    Event.reacted(to, message, icon, false, call.sim().now()));
        }
        platform.changed(to.person().id());
        return Map.of("message_id", message.messageId(), "user_id", to.userId());
    }

    private Object anonymous(ApiCall call, Members recipient) {
        var anonymousId = recipient.filled("anonymous_id").orElseThrow(() -> ZaloError.invalid("anonymous_id"));
        var conversationId =
                recipient.filled("conversation_id").orElseThrow(() -> ZaloError.invalid("conversation_id"));
        var to = people.byAnonymousId(call.sim(), call.oa(), anonymousId, conversationId)
                .orElseThrow(() -> ZaloError.invalid("anonymous_id"));
        var draft = parse(call);
        var sent = messages.fromOa(
                call.sim(), to, Optional.of(call.app()), draft, call.sim().now());
        announce(call.sim(), to, sent, "oa_send_" + draft.kind(), draft.members(sent.messageId()));
        var data = new LinkedHashMap<String, Object>();
        data.put("message_id", sent.messageId());
        data.put("anonymous_id", anonymousId);
        data.put("conversation_id", conversationId);
        return data;
    }

    private void announce(Sim sim, SimRelation to, SimMessage sent, String echo, Map<String, Object> members) {
        if (sim.options().echo()) {
            outbox.publish(sim, to.oa(), Event.fromOa(echo, to, sim.now(), members));
        }
        if (to.person().online()) {
            sent.received(sim.now());
            if (sim.options().received()) {
                outbox.publish(sim, to.oa(), Event.received(to, sent, sim.now()));
            }
        }
        platform.changed(to.person().id());
    }

    private Draft parse(ApiCall call) {
        var oaId = call.oa().oaId();
        return parser.parse(call.sim().options(), (kind, id) -> uploads.use(call.sim(), oaId, kind, id), message(call));
    }

    private static Members message(ApiCall call) {
        return call.input().object("message").orElseThrow(() -> ZaloError.invalid("message"));
    }

    private SimRelation recipient(ApiCall call) {
        var recipient = call.input().object("recipient").orElseThrow(() -> ZaloError.invalid("recipient"));
        if (recipient.has("user_id")) {
            return user(call, recipient);
        }
        var id = recipient.filled("message_id").orElseThrow(() -> ZaloError.invalid("recipient"));
        return messages.find(call.sim(), call.oa(), id)
                .filter(message -> !message.isFromOa())
                .map(SimMessage::relation)
                .orElseThrow(() -> ZaloError.invalid("message_id"));
    }

    /** Ids of another OA's users are unknown here, as with Zalo. */
    private SimRelation user(ApiCall call, Members recipient) {
        return recipient
                .filled("user_id")
                .flatMap(id -> people.byUserId(call.sim(), call.oa(), id))
                .orElseThrow(() -> ZaloError.invalid("user_id"));
    }
}
