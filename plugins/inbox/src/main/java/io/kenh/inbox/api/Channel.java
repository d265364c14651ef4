package io.kenh.inbox.api;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way to reach customers. A channel plugin offers one as a service ({@code new Service<>(Channel.class, …)}); the inbox finds all with
 * {@code services().all(Channel.class)}. What differs between channels is data here, never a special case in the inbox.
 *
 * <p>A channel that shows something of its own in {@link InboxSlots#CUSTOMER_PANE} signals {@code <id>.links} when that changes without a
 * message: open panes read themselves again.
 */
public interface Channel {
    /** The plugin's id, e.g. {@code zalo-oa}. */
    String id();

    /** Shown to people, e.g. "Zalo OA". */
    String label();

    /** Tabler icon name. */
    String icon();

    ChannelCapabilities capabilities();

    /** Linked accounts the actor may see, by name. */
    List<ChannelAccount> accounts();

    /** The window of each thread now; one query for many. A thread the channel does not know is {@link Window#UNKNOWN}. */
    Map<ThreadKey, Window> windows(Collection<ThreadKey> threads);

    /** Where the customer of a thread goes on writing, for a link on the customer's own pages; empty when there is no such address. */
    default Optional<URI> customerPage(ThreadKey thread) {
        return Optional.empty();
    }

    /**
     * Takes a message for sending. Called inside the inbox's write: store it durably and return; send after the commit. Progress comes back
     * through {@link Conversations#statusChanged}.
     *
     * @throws io.kenh.api.error.KenhException when it may not be sent: window closed, content refused; nothing is stored then
     */
    void send(OutgoingMessage message);

    /** Queues a failed message again, as a new attempt of the same message. Inside a write. */
    void resend(long messageId);
}
