package io.kenh.helpdesk.form;

import io.kenh.api.data.DocRef;
import io.kenh.helpdesk.setup.Choices;
import io.kenh.helpdesk.ticket.Priority;
import io.kenh.helpdesk.ticket.TicketData;
import io.kenh.ui.form.Form;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ticket as fields of a form. */
public final class TicketFields {
    private TicketFields() {}

    public static Map<String, String> values(TicketData data, String partner) {
        var values = new LinkedHashMap<String, String>();
        values.put("subject", data.subject());
        values.put("partner", partner);
        values.put("partnerId", Objects.toString(data.partnerId(), ""));
        values.put("team", Long.toString(data.teamId()));
        values.put("type", Objects.toString(data.typeId(), ""));
        values.put("priority", data.priority().name());
        values.put("assignee", Objects.toString(data.assigneeId(), ""));
        values.put("tags", String.join(", ", data.tags()));
        values.put("description", data.description());
        var source = data.source();
        values.put("sourceType", source == null ? "" : source.type());
        values.put("sourceId", source == null ? "" : Long.toString(source.id()));
        return values;
    }

    /** @param start what the form began with: where it comes from and what it continues are nobody's to write */
    static TicketData read(Form form, TicketData start) {
        var team = Choices.id(form, "team");
        return new TicketData(
                form.required("subject", TicketData.SUBJECT),
                form.text("description", TicketData.DESCRIPTION),
                Choices.id(form, "partnerId"),
                team == null ? start.teamId() : team,
                Choices.id(form, "type"),
                form.choice("priority", Priority.class).orElse(start.priority()),
                Choices.id(form, "assignee"),
                tags(form.text("tags", TicketData.TAGS)),
                start.source() == null ? source(form) : start.source(),
                start.followsId());
    }

    private static List<String> tags(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable DocRef source(Form form) {
        var id = Choices.id(form, "sourceId");
        var type = form.value("sourceType");
        return id == null || !type.matches("[a-z-]+\\.[a-z-]+") ? null : new DocRef(type, id);
    }
}
