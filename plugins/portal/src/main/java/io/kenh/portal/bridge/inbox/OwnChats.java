package io.kenh.portal.bridge.inbox;

import io.kenh.api.addon.Host;
import io.kenh.api.file.StoredFile;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Scope;
import io.kenh.inbox.api.Channel;
import io.kenh.inbox.api.ChannelAccount;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.Replies;
import io.kenh.inbox.api.Replies.Line;
import io.kenh.inbox.api.Replies.Theirs;
import io.kenh.inbox.api.Replies.Transcript;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A customer's conversations with one company: what was said, never what colleagues noted. */
final class OwnChats {
    static final int LINES = 200;

    private final Host host;

    OwnChats(Host host) {
        this.host = host;
    }

    /**
     * @param channel as people call it
     * @param account the company's on it; empty when it is not linked any more
     */
    record Chat(Theirs conversation, String channel, String account, String icon) {}

    List<Chat> of(long partnerId, long companyId) {
        return reading(
                companyId,
                replies -> replies.ofPartner(partnerId).stream().map(this::chat).toList());
    }

    Optional<Chat> find(long partnerId, long companyId, long id) {
        return of(partnerId, companyId).stream()
                .filter(chat -> chat.conversation().id() == id)
                .findFirst();
    }

    /** The latest, or those before. */
    Transcript lines(long companyId, Chat chat, @Nullable String before) {
        return reading(
                companyId, replies -> replies.transcript(chat.conversation().id(), LINES, before));
    }

    /** All of them, read in pages from the newest on. */
    void each(long companyId, Chat chat, Consumer<Line> to) {
        String before = null;
        do {
            var page = lines(companyId, chat, before);
            page.lines().reversed().forEach(to);
            before = page.older();
        } while (before != null);
    }

    /** A page asks for each of its pictures: only this conversation is looked at. */
    Optional<StoredFile> file(long partnerId, long companyId, long id, long messageId, int position) {
        return reading(
                companyId,
                replies -> replies.visible(id)
                        .filter(conversation -> conversation.partnerId() == partnerId)
                        .flatMap(conversation -> replies.file(id, messageId, position)));
    }

    private Chat chat(Theirs conversation) {
        var channel = channel(conversation);
        return new Chat(
                conversation,
                channel.map(Channel::label).orElse(conversation.thread().channel()),
                channel.stream()
                        .flatMap(one -> one.accounts().stream())
                        .filter(account -> account.id() == conversation.thread().accountId())
                        .map(ChannelAccount::name)
                        .findFirst()
                        .orElse(""),
                channel.map(Channel::icon).orElse("messages"));
    }

    private Optional<Channel> channel(Theirs conversation) {
        return host.services().all(Channel.class).stream()
                .filter(one -> one.id().equals(conversation.thread().channel()))
                .findFirst();
    }

    /** Where the customer goes on writing. */
    Optional<URI> reply(Chat chat) {
        return channel(chat.conversation())
                .flatMap(channel -> channel.customerPage(chat.conversation().thread()));
    }

    /** As somebody who may read this company's conversations, and nothing else. */
    private <T> T reading(long companyId, Function<Replies, T> work) {
        var grants = Map.of(InboxPermissions.READ.id(), Scope.COMPANY);
        var reader = new Actor(Actor.Kind.PORTAL, 0, "portal", companyId, Set.of(companyId), grants);
        var bindings = new Current.Bindings(reader, Current.locale(), Current.zone(), Current.texts());
        return Current.call(bindings, () -> work.apply(host.services().get(Replies.class)));
    }
}
