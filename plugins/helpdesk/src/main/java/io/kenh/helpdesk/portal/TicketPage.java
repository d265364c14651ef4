package io.kenh.helpdesk.portal;

import gg.jte.Content;
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
 * @param said from the latest on, or before
 * @param key of the form to write with: what is sent twice is said once
 * @param refused why the last step was not done
 * @param mayClose whether customers say when it is done
 * @param invitation in place of the forms, for who has only the address
 */
public record TicketPage(
        TicketView ticket,
        String stage,
        Said said,
        Form form,
        String key,
        @Nullable String refused,
        String path,
        @Nullable Invitation invitation,
        boolean mayClose) {
    /** @param door the way to sign in, empty where nobody can */
    public record Invitation(String help, Content door) {}

    /**
     * @param latest nothing was said after these
     * @param older what to add to the page's address for those before; empty when these are the first
     */
    public record Said(List<WordRow> words, boolean latest, String older) {}

    public boolean mayRate() {
        return invitation == null && ticket.closed() && ticket.rated().stars() == null;
    }

    /** The best first. */
    public List<Integer> stars() {
        return IntStream.rangeClosed(1, 5).map(i -> 6 - i).boxed().toList();
    }

    /** What the customer was last told, where it was told before words were kept. */
    public String news() {
        return said.latest() && said.words().stream().allMatch(WordRow::customer) ? ticket.news() : "";
    }
}
