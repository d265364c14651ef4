package io.kenh.inbox.conversation;

import io.kenh.api.data.DocType;
import io.kenh.api.data.Fact;
import io.kenh.api.security.Permission;
import io.kenh.inbox.api.InboxPermissions;
import java.util.Map;
import java.util.Optional;

/** A conversation as everybody else sees it. */
public final class ConversationDocument implements DocType<Conversation> {
    public static final String NAME = "inbox.conversation";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Conversation> entity() {
        return Conversation.class;
    }

    @Override
    public Permission read() {
        return InboxPermissions.READ;
    }

    @Override
    public String title(Conversation conversation) {
        return conversation.partnerName();
    }

    @Override
    public String path(Conversation conversation) {
        return "/inbox/conversations/" + conversation.id();
    }

    @Override
    public Optional<Long> partnerId(Conversation conversation) {
        return Optional.of(conversation.partnerId());
    }

    @Override
    public Map<String, Fact<Conversation>> facts() {
        return Map.of("customer", new Fact<>(Fact.Kind.TEXT, Conversation::partnerName, "Nguyễn Thị Mai"));
    }
}
