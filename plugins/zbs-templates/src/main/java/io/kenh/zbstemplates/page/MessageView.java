package io.kenh.zbstemplates.page;

import io.kenh.api.data.DocView;
import io.kenh.zbstemplates.send.MessageRow;
import io.kenh.zbstemplates.send.MessageState;
import io.kenh.zbstemplates.send.Remedies;
import io.kenh.zbstemplates.send.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message and what happened to it.
 *
 * @param document what it is about; null when there is nothing, or nothing the reader may see
 * @param steps oldest first
 * @param users names by id
 */
public record MessageView(
        MessageRow row,
        PhoneView phone,
        @Nullable DocView document,
        String account,
        List<Step.Row> steps,
        Map<Long, String> users,
        boolean maySend) {
    public String path() {
        return "/zbs-templates/messages/" + row.id();
    }

    public boolean mayRepeat() {
        return maySend && Remedies.repeatable(row);
    }

    /** Nobody knows whether the customer has it. */
    public boolean unknown() {
        return row.state() == MessageState.UNKNOWN;
    }

    public boolean mayCheck() {
        return maySend && (unknown() || row.state() == MessageState.SENT);
    }

    public boolean mayCancel() {
        return maySend && row.state().waits();
    }

    public String user(long id) {
        return users.getOrDefault(id, "");
    }
}
