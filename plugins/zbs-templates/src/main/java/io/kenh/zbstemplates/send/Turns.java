package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.data.FactValue;
import io.kenh.contacts.api.DoNotContact.Wish;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.ready.Guards;
import io.kenh.zbstemplates.ready.ReadyTemplate.Condition;
import io.kenh.zbstemplates.template.TemplateStore;
import io.kenh.zbstemplates.template.TemplateStore.Sent;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Messages whose turn it is. What their template says, their documents and their customers is asked once for all of one template. */
final class Turns {
    /** Documents whose plugin fails when it is asked; what it failed with is the cause. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final List<Long> messages;

        private Unreadable(List<Message> messages, Throwable cause) {
            super(
                    "the documents of messages "
                            + messages.stream().map(Message::id).toList() + " cannot be asked",
                    cause);
            this.messages = messages.stream().map(Message::id).toList();
        }

        /** One of these is to blame. */
        List<Long> messages() {
            return messages;
        }
    }

    private record Key(long template, int version) {}

    private record Asked(
            Sent version, List<Condition> conditions, Said said, Customers customers, Map<Long, Wish> wishes) {}

    /** What documents say now, and whose they are. */
    private record Said(Map<DocRef, DocView> views, Map<DocRef, Map<String, FactValue>> facts) {
        static final Said NOTHING = new Said(Map.of(), Map.of());

        /** Whose document a message is about; null when its document is not there. */
        @Nullable
        DocView about(Message message) {
            var document = message.document();
            return document == null ? null : views.get(document);
        }
    }

    private final Host host;
    private final Limits limits;
    private final Map<Key, Asked> asked = new HashMap<>();

    private Turns(Host host, Limits limits) {
        this.host = host;
        this.limits = limits;
    }

    /** @throws Unreadable when the plugin of a document fails; the write around this is lost then */
    static Turns of(
            Host host,
            TemplateStore templates,
            Guards guards,
            Limits limits,
            EntityManager em,
            List<Message> messages) {
        var turns = new Turns(host, limits);
        messages.stream()
                .collect(Collectors.groupingBy(Turns::key))
                .forEach((key, some) ->
                        turns.ask(templates, guards, em, key, some).ifPresent(asked -> turns.asked.put(key, asked)));
        return turns;
    }

    private static Key key(Message message) {
        var row = message.row();
        return new Key(row.templateId(), row.templateVersion());
    }

    private Optional<Asked> ask(
            TemplateStore templates, Guards guards, EntityManager em, Key key, List<Message> messages) {
        var template = templates.inUse(em, key.template());
        if (template.isEmpty()) {
            return Optional.empty();
        }
        var use = template.get();
        var version = templates.version(em, key.template(), key.version());
        var conditions = guards.of(use.conditions(), use.documentType(), use.moment(), version.content());
        var partners = messages.stream()
                .map(message -> message.to().partnerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var said = said(version, conditions, messages);
        return Optional.of(new Asked(
                version,
                conditions,
                said,
                Customers.of(host, contacts(said, messages)),
                new Wishes(host).of(version.content().type(), partners)));
    }

    /** Whom they are meant for, and whom their documents name now: it may be the same customer after a merge. */
    private static Set<Long> contacts(Said said, List<Message> messages) {
        var contacts = new HashSet<Long>();
        for (var message : messages) {
            var view = said.about(message);
            var meant = message.to().partnerId();
            if (meant != null) {
                contacts.add(meant);
                Stream.ofNullable(view == null ? null : view.partnerId()).forEach(contacts::add);
            }
        }
        return contacts;
    }

    private Said said(Sent version, List<Condition> conditions, List<Message> messages) {
        var documents = host.services().find(Documents.class);
        var wanted = Fitness.wanted(version.content(), conditions);
        wanted.remove("");
        var refs = messages.stream()
                .flatMap(message -> Stream.ofNullable(message.document()))
                .distinct()
                .toList();
        if (documents.isEmpty() || refs.isEmpty()) {
            return Said.NOTHING;
        }
        try {
            return new Said(
                    documents.get().find(refs),
                    wanted.isEmpty() ? Map.of() : documents.get().facts(refs, wanted));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new Unreadable(messages, e);
        }
    }

    private Asked asked(Message message) {
        return Objects.requireNonNull(asked.get(key(message)));
    }

    /** Not when its template is not approved and opened to somebody any more. */
    boolean inUse(Message message) {
        return asked.containsKey(key(message));
    }

    Sent version(Message message) {
        return asked(message).version();
    }

    Turn turn(Message message) {
        var known = asked(message);
        var facts = known.said().facts().get(message.document());
        return Turn.of(host, known.conditions(), known.version().content(), message, facts, limits);
    }

    /** Its document was given to another customer: neither they nor who it was for may get it. */
    boolean ofAnother(Message message) {
        var known = asked(message);
        var view = known.said().about(message);
        var meant = message.to().partnerId();
        return view != null && meant != null && !known.customers().same(meant, view.partnerId());
    }

    /** The number its customer has now, null for none; one that goes by no number gets none. */
    @Nullable
    String phone(Message message) {
        var phone = message.to().phone();
        var contact = message.to().partnerId();
        return phone == null || contact == null
                ? phone
                : asked(message).customers().phone(contact, phone);
    }

    /** Said after the message was queued, or not known to who queued it. */
    boolean unwished(Message message) {
        var partner = message.to().partnerId();
        return partner != null
                && !message.source().despiteWish()
                && asked(message).wishes().containsKey(partner);
    }
}
