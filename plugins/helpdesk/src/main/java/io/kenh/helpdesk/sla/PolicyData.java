package io.kenh.helpdesk.sla;

import io.kenh.api.data.SearchText;
import io.kenh.helpdesk.ticket.Priority;
import io.kenh.helpdesk.ticket.TicketData;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is written.
 *
 * @param teamId null: for every team
 * @param typeId null: for every type
 * @param tags for tickets with one of these; none: for all
 * @param from for tickets at least so urgent
 * @param targetId the stage that has to be reached
 * @param minutes of working time
 * @param excluded stages whose time does not count, such as waiting for the customer
 */
public record PolicyData(
        String name,
        @Nullable Long teamId,
        @Nullable Long typeId,
        List<String> tags,
        Priority from,
        long targetId,
        int minutes,
        Set<Long> excluded) {
    public static final int NAME = 120;
    public static final int TAGS = 400;
    static final int EXCLUDED = 400;

    public PolicyData {
        tags = List.copyOf(tags);
        excluded = Set.copyOf(excluded);
    }

    /** As it is stored. */
    String excludedText() {
        return excluded.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    static Set<Long> excluded(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",", -1)).map(Long::valueOf).collect(Collectors.toSet());
    }

    boolean suits(TicketData ticket) {
        return (teamId == null || teamId == ticket.teamId())
                && (typeId == null || typeId.equals(ticket.typeId()))
                && ticket.priority().compareTo(from) >= 0
                && (tags.isEmpty() || tagged(ticket.tags()));
    }

    /** Whoever types them: neither case nor accents count. */
    private boolean tagged(List<String> given) {
        var known = given.stream().map(SearchText::line).collect(Collectors.toSet());
        return tags.stream().map(SearchText::line).anyMatch(known::contains);
    }
}
