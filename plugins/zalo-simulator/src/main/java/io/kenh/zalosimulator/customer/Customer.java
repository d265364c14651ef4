package io.kenh.zalosimulator.customer;

import io.kenh.api.error.KenhException;
import io.kenh.zalosimulator.SimulatorError;
import io.kenh.zalosimulator.account.Accounts;
import io.kenh.zalosimulator.message.Draft;
import io.kenh.zalosimulator.message.Messages;
import io.kenh.zalosimulator.message.Reactions;
import io.kenh.zalosimulator.message.SimMessage;
import io.kenh.zalosimulator.person.People;
import io.kenh.zalosimulator.person.SharedInfo;
import io.kenh.zalosimulator.person.SimRelation;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.webhook.Event;
import io.kenh.zalosimulator.webhook.Outbox;
import io.kenh.zalosimulator.zbs.NoticeDelivery;
import io.kenh.zalosimulator.zbs.Notices;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Everything a person can do towards an Official Account; the phone page and the control API both come here. */
public final class Customer {
    private final Platform platform;
    private final Accounts accounts;
    private final People people;
    private final Messages messages;
    private final Notices notices;
    private final Outbox outbox;

    public Customer(
            Platform platform, Accounts accounts, People people, Messages messages, Notices notices, Outbox outbox) {
        this.notices = notices;
        this.platform = platform;
        this.accounts = accounts;
        this.people = people;
        this.messages = messages;
        this.outbox = outbox;
    }

    /** @return the message id */
    public String send(Chat chat, Draft draft) {
        return platform.write(sim -> send(sim, relation(sim, chat), draft, sim.now(), true));
    }

    /** Records a message of any time; {@code announce} tells the apps, with the original time. */
    public String send(Sim sim, SimRelation from, Draft draft, Instant at, boolean announce) {
        var message = messages.fromUser(sim, from, draft, at);
        if (announce) {
            outbox.publish(
                    sim,
                    from.oa(),
                    Event.fromUser("user_send_" + draft.kind(), from, at, draft.members(message.messageId())));
        }
        platform.changed(from.person().id());
        return message.messageId();
    }

    public void follow(Chat chat, boolean on, String source) {
        act(chat, (sim, relation) -> {
            relation.follow(on);
            if (on) {
                relation.interacted(sim.now());
            }
            outbox.publish(sim, relation.oa(), Event.follow(relation, on, source, sim.now()));
        });
    }

    /** The "Nhắn tin" button of the OA's page. */
    public void chatNow(Chat chat) {
        act(chat, (sim, relation) -> {
            relation.interacted(sim.now());
            if (relation.pressChatNow(sim.now())) {
                outbox.publish(sim, relation.oa(), Event.chatNow(relation, sim.now()));
            }
        });
    }

    public void react(Chat chat, String messageId, String icon) {
        if (!Reactions.known(icon)) {
            throw new KenhException(SimulatorError.BAD_INPUT, "icon");
        }
        act(chat, (sim, relation) -> {
            var message = message(sim, relation, messageId);
            message.reactByUser(icon);
            outbox.publish(sim, relation.oa(), Event.reacted(relation, message, icon, true, sim.now()));
        });
    }

    /** A button with {@code oa.query.show} or {@code oa.query.hide}: its payload arrives as the person's text. */
    public void press(Chat chat, String messageId, int button) {
        act(chat, (sim, relation) -> {
            var pressed = Buttons.of(platform.host().json(), message(sim, relation, messageId))
                    .get(button);
            var draft = Draft.text(pressed.query());
            send(sim, relation, pressed.hidden() ? draft.hiddenFromPhone() : draft, sim.now(), true);
        });
    }

    /** The answer to "request user info". */
    public void share(Chat chat, SharedInfo info) {
        act(chat, (sim, relation) -> {
            relation.share(info);
            relation.interacted(sim.now());
            outbox.publish(sim, relation.oa(), Event.submittedInfo(relation, info, sim.now()));
        });
    }

    /** Stars under a template message. @return false when it was rated before, or has no such stars */
    public boolean rate(Chat chat, String messageId, int stars, String note, List<String> feedbacks) {
        return platform.write(sim -> {
            var person = people.person(sim, chat.personKey());
            var notice = notices.find(sim, messageId)
                    .filter(found -> found.sentTo(person))
                    .orElseThrow(() -> new KenhException(SimulatorError.UNKNOWN_MESSAGE, messageId));
            platform.changed(person.id());
            return notices.rate(sim, notice, stars, note, feedbacks);
        });
    }

    /** The phone shows the chat: the sending app learns it, each app only of its own messages. */
    public void see(Chat chat) {
        platform.write(sim -> {
            var relation = relation(sim, chat);
            var unseen = messages.unseen(sim, relation);
            unseen.forEach(message -> message.seen(sim.now()));
            if (sim.options().seen()) {
                unseen.stream()
                        .filter(message -> message.app().isPresent())
                        .collect(Collectors.groupingBy(message -> message.app().orElseThrow()))
                        .forEach((app, own) -> outbox.publish(sim, app, Event.seen(relation, ids(own), sim.now())));
            }
            return unseen.size();
        });
    }

    public void block(Chat chat, boolean on) {
        act(chat, (sim, relation) -> relation.block(on));
    }

    public void hide(Chat chat, boolean on) {
        act(chat, (sim, relation) -> relation.hide(on));
    }

    /** Switching the phone on lets the messages in that waited. */
    public void phone(String personKey, boolean on) {
        platform.write(sim -> {
            var person = people.person(sim, personKey);
            person.switchPhone(on, sim.now());
            if (on) {
                messages.unreceived(sim, person.id()).forEach(message -> receive(sim, message));
                platform.host().jobs().trigger(NoticeDelivery.JOB);
            }
            platform.changed(person.id());
            return on;
        });
    }

    public void judge(String personKey, boolean banned, boolean sensitive) {
        platform.write(sim -> {
            var person = people.person(sim, personKey);
            person.ban(banned);
            person.protect(sensitive);
            platform.changed(person.id());
            return banned;
        });
    }

    private void receive(Sim sim, SimMessage message) {
        message.received(sim.now());
        if (sim.options().received()) {
            var relation = message.relation();
            outbox.publish(sim, relation.oa(), Event.received(relation, message, sim.now()));
        }
    }

    public SimRelation relation(Sim sim, Chat chat) {
        return people.relation(sim, accounts.oa(sim, chat.oaId()), people.person(sim, chat.personKey()));
    }

    private void act(Chat chat, Deed deed) {
        platform.write(sim -> {
            var relation = relation(sim, chat);
            deed.accept(sim, relation);
            platform.changed(relation.person().id());
            return chat;
        });
    }

    private SimMessage message(Sim sim, SimRelation relation, String messageId) {
        return messages.find(sim, relation.oa(), messageId)
                .filter(found -> found.relation().id() == relation.id())
                .orElseThrow(() -> new KenhException(SimulatorError.UNKNOWN_MESSAGE, messageId));
    }

    private static List<String> ids(List<SimMessage> messages) {
        return messages.stream().map(SimMessage::messageId).toList();
    }

    @FunctionalInterface
    private interface Deed {
        void accept(Sim sim, SimRelation relation);
    }
}
