package io.kenh.crm.bridge.inbox;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.crm.lead.Erasing;
import io.kenh.crm.stage.Stages;
import io.kenh.inbox.api.ConversationErased;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A customer took back their data: what they said and were told leaves the leads it was copied to. */
final class Forgetting {
    /** As each line of a transcript begins: the day, the time and who said it. */
    private static final Pattern LINE = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4} \\d{1,2}:\\d{2} · ");

    private static final String OF = "from CrmSaid s where s.conversationId = :conversation order by s.leadId";

    private final Host host;
    private final Erasing erasing;

    Forgetting(Host host) {
        this.host = host;
        this.erasing = new Erasing(host, new Stages(host));
    }

    /** Told again, it finds nothing more. */
    void erased(ConversationErased event) {
        host.db().write(em -> {
            var known = new HashSet<Long>();
            for (var said : em.createQuery(OF, Said.class)
                    .setParameter("conversation", event.conversationId())
                    .getResultList()) {
                known.add(said.leadId());
                erasing.erase(em, said.leadId(), said.customer(), lines(said.text()));
                em.remove(said);
            }
            // Made before it was written down what stands in them.
            for (var lead : erasing.of(em, new DocRef(LeadStart.CONVERSATION, event.conversationId()))) {
                if (known.add(lead)) {
                    erasing.erase(em, lead, "", line -> LINE.matcher(line).lookingAt());
                }
            }
            return known.size();
        });
    }

    /** Those that were copied, also when staff wrote more behind one. */
    private static Predicate<String> lines(String said) {
        Set<String> all =
                said.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toSet());
        Set<String> begun = all.stream()
                .filter(line -> LINE.matcher(line).lookingAt())
                .map(line -> line.substring(0, Math.max(line.indexOf(": "), 0)))
                .filter(head -> !head.isEmpty())
                .collect(Collectors.toSet());
        return line -> all.contains(line.strip())
                || (LINE.matcher(line).lookingAt()
                        && begun.contains(line.substring(0, Math.max(line.indexOf(": "), 0))));
    }
}
