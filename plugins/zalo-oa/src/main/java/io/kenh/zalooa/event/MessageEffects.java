package io.kenh.zalooa.event;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.IncomingMessage.Origin;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.link.ZaloLink;
import io.kenh.zalooa.media.MediaCopy;

/** A customer wrote. */
final class MessageEffects {
    private static final int MAX_ID = 200;

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

    String received(EventWork work) {
        var user = work.tree().text("sender", "id");
        if (user.isEmpty() || user.equals(work.account().oaId())) {
            return "zalo-oa.note.no-sender";
        }
        var link = links.ensure(work.em(), work.account(), work.customer());
        link.knownToAppAs(work.tree().text("user_id_by_app"));
        store(work, link);
        return "";
    }

    String receivedAnonymously(EventWork work) {
        if (work.customer().isEmpty()) {
            return "zalo-oa.note.no-sender";
        }
        var link = links.ensure(work.em(), work.account(), ZaloLink.ANONYMOUS + work.customer());
        link.talksIn(work.tree().text("message", "conversation_id"));
        store(work, link);
        return "";
    }

    private void store(EventWork work, ZaloLink link) {
        link.interacted(work.event().happenedAt());
        var attachments = reader.read(work.event().name(), work.tree());
        var quoted = work.tree().text("message", "quote_msg_id");
        long message = host.services()
                .get(Conversations.class)
                .receive(new IncomingMessage(
                        link.thread(),
                        work.account().companyId(),
                        link.partnerId(),
                        work.externalId(),
                        Origin.CUSTOMER,
                        work.event().happenedAt(),
                        work.body().text(),
                        attachments,
                        quoted.isEmpty() || quoted.length() > MAX_ID ? null : quoted));
        media.schedule(work.account(), message, attachments);
    }
}
