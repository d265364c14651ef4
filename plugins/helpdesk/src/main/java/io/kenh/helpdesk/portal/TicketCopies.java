package io.kenh.helpdesk.portal;

import io.kenh.api.addon.Host;
import io.kenh.api.data.PersonalData;
import io.kenh.api.data.PortalDocs.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tickets in the customer's copy of their data: what was asked, what was said with its files, and the ratings. */
final class TicketCopies {
    private static final String ASKED = "select x.id, x.description from HelpdeskTicket x where one_of(x.id, :ids)";
    private static final String RATINGS = "select r.ticketId, r.stars, r.comment, r.at from HelpdeskRating r"
            + " where one_of(r.ticketId, :ids) order by r.ticketId, r.at, r.id";

    private static final String WORDS = "select w.ticketId, w.customer, w.author, w.body, w.fileName, w.saidAt"
            + " from HelpdeskWord w where one_of(w.ticketId, :ids) order by w.ticketId, w.id";

    private static final String FILES = "select w.fileId, w.fileName from HelpdeskWord w"
            + " where one_of(w.ticketId, :ids) and w.fileId is not null order by w.ticketId, w.id";

    private final Host host;

    TicketCopies(Host host) {
        this.host = host;
    }

    private record WordCopy(
            long ticket,
            boolean customer,
            String author,
            String body,
            @Nullable String file,
            Instant at) {}

    private record Asked(long ticket, String description) {}

    private record RatingCopy(long ticket, int stars, String comment, Instant at) {}

    private record Copy(Row document, String description, List<WordCopy> words, List<RatingCopy> ratings) {}

    List<?> of(List<Row> rows) {
        var asked = grouped(rows, ASKED, Asked.class, Asked::ticket);
        var words = grouped(rows, WORDS, WordCopy.class, WordCopy::ticket);
        var ratings = grouped(rows, RATINGS, RatingCopy.class, RatingCopy::ticket);
        return rows.stream()
                .map(row -> new Copy(
                        row,
                        asked.getOrDefault(row.id(), List.of()).stream()
                                .map(Asked::description)
                                .findFirst()
                                .orElse(""),
                        words.getOrDefault(row.id(), List.of()),
                        ratings.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private <T> Map<Long, List<T>> grouped(List<Row> rows, String hql, Class<T> type, Function<T, Long> ticket) {
        return host.db()
                .read(em -> em.createQuery(hql, type)
                        .setParameter("ids", ids(rows))
                        .getResultStream()
                        .collect(Collectors.groupingBy(ticket)));
    }

    private static Long[] ids(List<Row> rows) {
        return rows.stream().map(Row::id).toArray(Long[]::new);
    }

    private record FileCopy(String id, String name) {}

    void files(List<Row> rows, PersonalData.Files to) {
        host.db()
                .read(em -> em.createQuery(FILES, FileCopy.class)
                        .setParameter("ids", ids(rows))
                        .getResultList())
                .forEach(file -> to.add(file.name(), file.id()));
    }
}
