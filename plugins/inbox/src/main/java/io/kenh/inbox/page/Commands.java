package io.kenh.inbox.page;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.inbox.InboxError;
import io.kenh.inbox.api.ChatCommand;
import io.kenh.inbox.message.ReplyDesk;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs what is typed after a slash. A mistyped command is refused: it is not meant for the customer. A blank before the slash sends it. */
final class Commands {
    private static final Pattern COMMAND = Pattern.compile("/([a-z][a-z-]{1,29})(?:\\s+(.{0,200}))?");

    private final Host host;

    Commands(Host host) {
        this.host = host;
    }

    /** By name. */
    List<ChatCommand> all() {
        return host.services().all(ChatCommand.class).stream()
                .sorted(Comparator.comparing(ChatCommand::name))
                .toList();
    }

    /**
     * @param typed as it was sent, not stripped
     * @return where to go on; empty when it is a message
     */
    Optional<String> run(long conversationId, String typed) {
        var match = COMMAND.matcher(typed.stripTrailing());
        var all = all();
        if (all.isEmpty() || !match.matches()) {
            return Optional.empty();
        }
        var name = match.group(1);
        var command = all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new KenhException(
                        InboxError.UNKNOWN_COMMAND,
                        name,
                        all.stream().map(one -> "/" + one.name()).collect(Collectors.joining(", "))));
        var conversation =
                new ReplyDesk(host).visible(conversationId).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var rest = match.group(2);
        return Optional.of(command.run().apply(conversation, rest == null ? "" : rest.strip()));
    }
}
