package io.kenh.chatterbridge.copy;

import io.kenh.api.addon.Host;
import io.kenh.chatter.api.Threads;
import io.kenh.chatterbridge.link.LinkStore;
import io.kenh.inbox.api.AttachmentStored;
import io.kenh.inbox.api.ConversationErased;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.Transcripts;
import jakarta.persistence.EntityManager;
import java.util.function.Consumer;

/** What becomes of a message later becomes of its copies: files that arrive, and being taken back. */
public final class Later {
    private static final String OF_CONVERSATION =
            "from ChatterBridgeBlock b where b.conversationId = :conversation order by b.id";
    private static final String DROP = "delete from ChatterBridgeCopy c where c.blockId = :block";
    private static final String OF_MESSAGE = """
            select b from ChatterBridgeBlock b join ChatterBridgeCopy c on c.blockId = b.id where c.messageId = :message order by b.id
            """;

    private final Host host;
    private final Blocks blocks;

    public Later(Host host, Blocks blocks) {
        this.host = host;
        this.blocks = blocks;
    }

    /** The customer took back their data: nothing of it stays, whatever became of the links. */
    public void erased(ConversationErased event) {
        holding(
                event.conversationId(),
                em -> em.createQuery(OF_CONVERSATION, Block.class)
                        .setParameter("conversation", event.conversationId())
                        .getResultList()
                        .forEach(block -> {
                            threads().erase(block.external());
                            em.createQuery(DROP)
                                    .setParameter("block", block.id())
                                    .executeUpdate();
                            em.remove(block);
                        }));
    }

    /** The content of a picture or file has come: it is shown, not copied. */
    public void stored(AttachmentStored event) {
        if (!host.db().read(em -> LinkStore.linked(em, event.conversationId()))) {
            return;
        }
        holding(event.conversationId(), em -> {
            var copies = em.createQuery(OF_MESSAGE, Block.class)
                    .setParameter("message", event.messageId())
                    .getResultList();
            if (!copies.isEmpty()) {
                host.services().get(Transcripts.class).line(event.messageId()).stream()
                        .flatMap(line -> line.items().stream())
                        .filter(item -> event.fileId().equals(item.fileId()))
                        .flatMap(item -> blocks.file(item).stream())
                        .forEach(file -> copies.forEach(block -> threads().attach(block.external(), file)));
            }
        });
    }

    private Threads threads() {
        return host.services().get(Threads.class);
    }

    /** So that nobody copies meanwhile what was read before. */
    private void holding(long conversation, Consumer<EntityManager> work) {
        host.db().write(em -> {
            var conversations = host.services().get(Conversations.class);
            conversations.find(conversation).ifPresent(found -> conversations.hold(found.thread()));
            work.accept(em);
            return conversation;
        });
    }
}
