package io.kenh.zalooa.event;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.IncomingMessage.Origin;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.send.Outgoings;
import io.kenh.zalooa.send.SendState;
import io.kenh.zalooa.send.ZaloOutgoing;
import java.time.Duration;
import java.util.List;

/**
 * Zalo repeats every message an account sends, whoever sent it. Ours are bound to the message they are; one typed in Zalo's own manager
 * is stored once, as written outside.
 */
final class EchoEffects {
    /** Zalo repeats an event for less than two hours; the rest is for clocks and repairs. */
    private static final Duration LATE = Duration.ofDays(3);

    private final Host host;
    private final Links links;
    private final AttachmentReader reader;

    EchoEffects(Host host, Links links) {
        this.host = host;
        this.links = links;
        this.reader = new AttachmentReader(host);
    }

    String sent(EventWork work) {
        var customer = work.user();
        if (work.customer().isEmpty()) {
            return "zalo-oa.note.no-recipient";
        }
        var messageId = work.body().messageId();
        // First lock what is open, then look for the id: a send that ends in between is found by one of the two.
        var open = Outgoings.unfinished(work.em(), work.account().id(), customer);
        if (Outgoings.byExternal(work.em(), work.account().id(), messageId).isPresent()) {
            return "zalo-oa.note.echo-known";
        }
        // An operator's name in it: typed in Zalo's manager, certainly not by us.
        boolean typed = !work.tree().text("sender", "admin_id").isEmpty();
        if (!typed && bound(work, customer, open, messageId)) {
            return "zalo-oa.note.echo-bound";
        }
        var link = links.ensure(work.em(), work.account(), customer);
        host.services()
                .get(Conversations.class)
                .receive(new IncomingMessage(
                        link.thread(),
                        work.account().companyId(),
                        link.partnerId(),
                        work.externalId(),
                        Origin.OUTSIDE,
                        work.event().happenedAt(),
                        work.body().text(),
                        reader.read(work.event().name(), work.tree()),
                        null));
        link.replied(work.event().happenedAt());
        if (!typed) {
            // Perhaps another plugin of ours sent it: templates go to the same people.
            host.events().publish(work.named(host.json()));
        }
        return "zalo-oa.note.outside";
    }

    private boolean bound(EventWork work, String customer, List<ZaloOutgoing> open, String messageId) {
        var candidates = same(work, open);
        boolean underWay = open.stream().anyMatch(outgoing -> outgoing.state() == SendState.SENDING);
        // The same words twice, one of them on its way: its answer tells which of the two this is.
        boolean ambiguous = candidates.size() > 1
                && candidates.stream().anyMatch(outgoing -> outgoing.state() == SendState.SENDING);
        if (ambiguous || (candidates.isEmpty() && underWay)) {
            throw new EventProcessor.NotYet("a send to the same customer has no answer yet");
        }
        if (candidates.isEmpty()) {
            var since = work.event().happenedAt().minus(LATE);
            candidates = same(work, Outgoings.late(work.em(), work.account().id(), customer, since));
        }
        candidates.stream().findFirst().ifPresent(outgoing -> bind(work, outgoing, messageId));
        return !candidates.isEmpty();
    }

    private static List<ZaloOutgoing> same(EventWork work, List<ZaloOutgoing> messages) {
        return messages.stream()
                .filter(outgoing ->
                        outgoing.sameContent(work.event().name(), work.body().text()))
                .toList();
    }

    /** Also one that staff or we have given up: it did arrive. */
    private void bind(EventWork work, ZaloOutgoing outgoing, String messageId) {
        outgoing.sent(messageId, work.event().happenedAt());
        Links.locked(work.em(), outgoing.accountId(), outgoing.customer())
                .ifPresent(link -> link.replied(work.event().happenedAt()));
        host.services()
                .get(Conversations.class)
                .reported(outgoing.messageId(), MessageStatus.SENT, work.event().happenedAt(), messageId, null);
    }
}
