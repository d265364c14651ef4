package io.kenh.helpdesk.bridge.inbox;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.helpdesk.ticket.Erasing;
import io.kenh.inbox.api.ConversationErased;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A customer took back their data: what they said and were told leaves the tickets that were made of the conversation. */
final class Forgetting {
    /** As each line of a transcript begins: when, and who said it. */
    private static final Pattern LINE = Pattern.compile("\\[\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}] .*?: ");

    private final Host host;
    private final Erasing erasing;

    Forgetting(Host host) {
        this.host = host;
        this.erasing = new Erasing(host);
    }

    /** Told again, it finds nothing more. */
    void erased(ConversationErased event) {
        var source = new DocRef(ChatTickets.CONVERSATION, event.conversationId());
        host.db().write(em -> {
            for (long ticket : erasing.of(em, source)) {
                erasing.erase(em, ticket, lines(em, ticket));
            }
            return true;
        });
    }

    /** Those that were copied, also when staff wrote more behind one. */
    private static Predicate<String> lines(EntityManager em, long ticket) {
        var kept = em.find(Said.class, ticket);
        Set<String> said = kept == null
                ? Set.of()
                : kept.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toSet());
        if (kept != null) {
            em.remove(kept);
        }
        return line -> said.contains(line.strip()) || LINE.matcher(line).lookingAt();
    }
}
