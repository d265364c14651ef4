package io.kenh.inbox.message;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.ConversationErased;
import io.kenh.inbox.conversation.Conversation;
import jakarta.persistence.EntityManager;

/**
 * Takes away what a person said and was told: texts, notes, files, the channel's ids. The lines stay, so that it can be seen that there was
 * a conversation, who answered and when.
 */
final class Eraser {
    /** Marks a line whose content is gone: its event. */
    static final String ERASED = "inbox.erased";

    private static final String FILES = """
            select a.fileId from Attachment a join Message m on m.id = a.messageId
            where m.conversationId = :conversation and a.fileId is not null
            """;

    private static final String ATTACHMENTS = """
            update inbox_attachment set file_id = null, remote_url = null, thumbnail_url = null, name = null, media_type = null,
                size = 0, description = null, lost_reason = 'inbox.erased', version = version + 1
            where message_id in (select m.id from inbox_message m where m.conversation_id = ?1)
            """;

    private static final String MESSAGES = """
            update inbox_message set text = '', event = 'inbox.erased', external_id = null, quoted_external_id = null,
                reaction = null, author_name = case when direction = 'IN' then '' else author_name end, version = version + 1
            where conversation_id = ?1 and direction <> 'SYSTEM'
            """;

    private final Host host;

    Eraser(Host host) {
        this.host = host;
    }

    /** The caller holds the conversation. */
    void erase(EntityManager em, Conversation conversation, String formerCustomer) {
        em.createQuery(FILES, String.class)
                .setParameter("conversation", conversation.id())
                .getResultList()
                .forEach(host.files()::delete);
        conversation.erase(formerCustomer);
        SystemLines.add(em, conversation, "inbox.event.erased", "", host.clock().instant());
        em.flush();
        em.createNativeQuery(ATTACHMENTS).setParameter(1, conversation.id()).executeUpdate();
        Cards.forget(em, conversation.id());
        em.createNativeQuery(MESSAGES).setParameter(1, conversation.id()).executeUpdate();
        host.events().publish(new ConversationErased(conversation.id()));
    }
}
