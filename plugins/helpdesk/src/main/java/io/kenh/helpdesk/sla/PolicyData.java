package io.kenh.helpdesk.sla;

import io.kenh.api.data.SearchText;
import io.kenh.helpdesk.ticket.Priority;
import io.kenh.helpdesk.ticket.TicketData;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is written.
 *
 * @param teamId null: for every team
 * @param typeId null: for every type
 * @param tags for tickets with one of these; none: for all
 * @param customers for tickets of these, and of the people who work for them; none: of all
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
        Set<Long> excluded,
        Set<Long> customers) {
    public static final int NAME = 120;
    public static final int TAGS = 400;
    static final int EXCLUDED = 400;

    public PolicyData {
        tags = List.copyOf(tags);
        excluded = Set.copyOf(excluded);
        customers = Set.copyOf(customers);
    }

    /** For every customer. */
    public PolicyData(
            String name,
            @Nullable Long teamId,
            @Nullable Long typeId,
            List<String> tags,
            Priority from,
            long targetId,
            int minutes,
            Set<Long> excluded) {
        this(name, teamId, typeId, tags, from, targetId, minutes, excluded, Set.of());
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

    /** @param known whether a ticket's customer is one of these */
    boolean suits(TicketData ticket, BiPredicate<Long, Set<Long>> known) {
        return (teamId == null || teamId == ticket.teamId())
                && (typeId == null || typeId.equals(ticket.typeId()))
                && ticket.priority().compareTo(from) >= 0
                && (tags.isEmpty() || tagged(ticket.tags()))
                && (customers.isEmpty() || (ticket.partnerId() != null && known.test(ticket.partnerId(), customers)));
    }

    /** Whoever types them: neither case nor accents count. */
    private boolean tagged(List<String> given) {
        var known = given.stream().map(SearchText::line).collect(Collectors.toSet());
        return tags.stream().map(SearchText::line).anyMatch(known::contains);
    }
}
