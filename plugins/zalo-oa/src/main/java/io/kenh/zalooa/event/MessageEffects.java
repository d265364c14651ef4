package io.kenh.zalooa.event;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.IncomingMessage.Origin;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.link.ZaloLink;
import io.kenh.zalooa.media.MediaCopy;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Customers wrote. */
final class MessageEffects {
    private static final int MAX_ID = 200;

    private record Person(long account, String user) {
        static Person of(EventWork work) {
            return new Person(work.account().id(), work.user());
        }
    }

    private final Host host;
    private final Links links;
    private final MediaCopy media;
    private final AttachmentReader reader;

    MessageEffects(Host host, Links links, MediaCopy media) {
        this.host = host;
        this.links = links;
        this.media = media;
        this.reader = new AttachmentReader(host);
    }

    static boolean stores(String event) {
        return (event.startsWith("user_send_") && !event.startsWith("user_send_group_"))
                || event.startsWith("anonymous_send_")
                || event.equals("user_asking_product");
    }

    /** All of them, in order, however many people wrote. */
    void received(List<EventWork> works) {
        var written = works.stream().filter(this::hasSender).toList();
        if (!written.isEmpty()) {
            store(written);
        }
        works.forEach(work -> work.event().processed(hasSender(work) ? "" : "zalo-oa.note.no-sender"));
    }

    private void store(List<EventWork> written) {
        var people = people(written.getFirst().em(), written);
        var messages = new ArrayList<IncomingMessage>(written.size());
        for (var work : written) {
            messages.add(message(work, Objects.requireNonNull(people.get(Person.of(work)))));
        }
        var ids = host.services().get(Conversations.class).receiveAll(messages);
        for (int i = 0; i < ids.size(); i++) {
            media.schedule(written.get(i).account(), ids.get(i), messages.get(i).attachments());
        }
    }

    private boolean hasSender(EventWork work) {
        var user = work.anonymous() ? work.customer() : work.tree().text("sender", "id");
        return !user.isEmpty() && !user.equals(work.account().oaId());
    }

    private Map<Person, ZaloLink> people(EntityManager em, List<EventWork> works) {
        var people = new HashMap<Person, ZaloLink>();
        works.stream()
                .collect(groupingBy(EventWork::account, mapping(EventWork::user, toSet())))
                .forEach((account, users) -> links.ensureAll(em, account, users)
                        .forEach((user, link) -> people.put(new Person(account.id(), user), link)));
        return people;
    }

    private IncomingMessage message(EventWork work, ZaloLink link) {
        if (work.anonymous()) {
            link.talksIn(work.tree().text("message", "conversation_id"));
        } else {
            link.knownToAppAs(work.tree().text("user_id_by_app"));
        }
        link.interacted(work.event().happenedAt());
        var quoted = work.tree().text("message", "quote_msg_id");
        return new IncomingMessage(
                link.thread(),
                work.account().companyId(),
                link.partnerId(),
                work.externalId(),
                Origin.CUSTOMER,
                work.event().happenedAt(),
                work.body().text(),
                reader.read(work.event().name(), work.tree()),
                quoted.isEmpty() || quoted.length() > MAX_ID ? null : quoted);
    }
}
