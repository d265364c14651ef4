package io.kenh.zalooa.event;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.IncomingMessage.Origin;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.link.ZaloLink;
import io.kenh.zalooa.send.Outgoings;
import io.kenh.zalooa.send.SendState;
import io.kenh.zalooa.send.ZaloOutgoing;

/**
 * Zalo repeats every message an account sends, whoever sent it. Ours are bound to the message they are; one typed in Zalo's own manager
 * is stored once, as written outside.
 */
final class EchoEffects {
    private final Host host;
    private final Links links;
    private final AttachmentReader reader;

    EchoEffects(Host host, Links links) {
        this.host = host;
        this.links = links;
        this.reader = new AttachmentReader(host);
    }

    String sent(EventWork work) {
        return sent(work, work.customer());
    }

    String sentToVisitor(EventWork work) {
        return sent(work, ZaloLink.ANONYMOUS + work.customer());
    }

    private String sent(EventWork work, String customer) {
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
        if (work.tree().text("sender", "admin_id").isEmpty()) {
            for (var outgoing : open) {
                if (outgoing.sameContent(work.event().name(), work.body().text())) {
                    bind(work, outgoing, messageId);
                    return "zalo-oa.note.echo-bound";
                }
            }
            if (open.stream().anyMatch(outgoing -> outgoing.state() == SendState.SENDING)) {
                throw new EventProcessor.NotYet("a send to the same customer has no answer yet");
            }
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
        return "zalo-oa.note.outside";
    }

    private void bind(EventWork work, ZaloOutgoing outgoing, String messageId) {
        outgoing.sent(messageId, work.event().happenedAt());
        host.services()
                .get(Conversations.class)
                .statusChanged(
                        outgoing.messageId(), MessageStatus.SENT, work.event().happenedAt(), messageId, null);
    }
}
