package io.kenh.zalosimulator.control;

import static java.util.Objects.requireNonNullElse;

import io.kenh.api.error.KenhException;
import io.kenh.zalosimulator.SimulatorError;
import io.kenh.zalosimulator.account.Accounts;
import io.kenh.zalosimulator.customer.Chat;
import io.kenh.zalosimulator.customer.Customer;
import io.kenh.zalosimulator.customer.Drafts;
import io.kenh.zalosimulator.message.Draft;
import io.kenh.zalosimulator.message.Messages;
import io.kenh.zalosimulator.message.Stickers;
import io.kenh.zalosimulator.person.SimRelation;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.upload.Uploads;
import io.kenh.zalosimulator.webhook.Event;
import io.kenh.zalosimulator.webhook.Outbox;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts past messages into the chats. */
final class History {
    private final Accounts accounts;
    private final Customer customer;
    private final Messages messages;
    private final Outbox outbox;
    private final Uploads uploads;

    History(Accounts accounts, Customer customer, Messages messages, Outbox outbox, Uploads uploads) {
        this.accounts = accounts;
        this.customer = customer;
        this.messages = messages;
        this.outbox = outbox;
        this.uploads = uploads;
    }

    /** @return the message id */
    String add(Sim sim, Seed.Line line, boolean announce) {
        var relation = customer.relation(sim, new Chat(line.person(), line.oaId()));
        var at = at(sim, line);
        var draft = draft(line);
        if (line.from().equals("user")) {
            return customer.send(sim, relation, draft, at, announce);
        }
        return fromOa(sim, relation, draft, at, line, announce);
    }

    private String fromOa(Sim sim, SimRelation to, Draft draft, Instant at, Seed.Line line, boolean announce) {
        // As if the OA's first app had sent it, so that it learns later that the message was seen.
        var app = accounts.listeners(sim, to.oa()).stream().findFirst();
        var message = messages.fromOa(sim, to, app, draft, at);
        message.received(at);
        boolean seen = requireNonNullElse(line.seen(), true);
        if (seen) {
            message.seen(at);
        }
        if (announce) {
            var members = draft.members(message.messageId());
            outbox.publish(sim, to.oa(), Event.fromOa("oa_send_" + draft.kind(), to, at, members));
            outbox.publish(sim, to.oa(), Event.received(to, message, at));
            if (seen) {
                app.ifPresent(own -> outbox.publish(sim, own, Event.seen(to, List.of(message.messageId()), at)));
            }
        }
        return message.messageId();
    }

    private Draft draft(Seed.Line line) {
        var text = requireNonNullElse(line.text(), "");
        var url = requireNonNullElse(line.url(), "");
        return switch (requireNonNullElse(line.kind(), "text")) {
            case "text" -> Draft.text(text);
            case "image" -> Draft.of("image", text, Map.of("thumbnail", url, "url", url));
            case "link" -> Drafts.link(url, text, "");
            case "sticker" ->
                Drafts.sticker(
                        requireNonNullElse(
                                line.stickerId(),
                                Stickers.ALL.keySet().iterator().next()),
                        uploads.baseUrl());
            default -> throw new KenhException(SimulatorError.BAD_INPUT, "kind");
        };
    }

    private static Instant at(Sim sim, Seed.Line line) {
        try {
            return Optional.ofNullable(line.at()).map(Instant::parse).orElse(sim.now());
        } catch (DateTimeParseException e) {
            throw new KenhException(SimulatorError.BAD_INPUT, "at");
        }
    }
}
