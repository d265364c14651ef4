package io.kenh.helpdesk.portal;

import io.kenh.helpdesk.ticket.TicketView;
import io.kenh.helpdesk.word.WordRow;
import io.kenh.ui.form.Form;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the customer sees of a ticket.
 *
 * @param stage as staff calls it
 * @param refused why the last step was not done
 */
public record TicketPage(
        TicketView ticket,
        String stage,
        List<WordRow> words,
        Form form,
        @Nullable String refused,
        String path) {
    public boolean mayRate() {
        return ticket.closed() && ticket.rated().stars() == null;
    }

    /** The best first. */
    public List<Integer> stars() {
        return IntStream.rangeClosed(1, 5).map(i -> 6 - i).boxed().toList();
    }

    /** What the customer was last told, where it was told before words were kept. */
    public String news() {
        return words.stream().allMatch(WordRow::customer) ? ticket.news() : "";
    }
}
