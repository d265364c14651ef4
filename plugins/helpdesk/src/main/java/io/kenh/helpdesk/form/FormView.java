package io.kenh.helpdesk.form;

import io.kenh.helpdesk.ticket.TicketView;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a ticket.
 *
 * @param ticket null for a new one
 * @param changes what somebody else changed meanwhile
 * @param already tickets that there are of the same conversation
 */
public record FormView(
        String title,
        Form form,
        @Nullable TicketView ticket,
        int version,
        List<Change> changes,
        List<TicketView.Near> already,
        List<Option> teams,
        List<Option> types,
        List<Option> people) {
    public record Change(String label, String saved, String yours) {}

    public String action() {
        return ticket == null ? "/helpdesk/tickets" : ticket.path() + "/edit";
    }

    public String back() {
        return ticket == null ? "/helpdesk/tickets" : ticket.path();
    }
}
