package io.kenh.inbox.page;

import io.kenh.api.security.Users.UserRef;
import io.kenh.inbox.message.Direction;
import io.kenh.inbox.text.ShortName;
import io.kenh.ui.Kit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose words a preview is, in front of it. */
final class Said {
    private Said() {}

    /**
     * @param authorId of the last line, when staff wrote it here
     * @param account what stands for everybody else: programs, and whoever writes in the channel's own manager; empty while the channel is off
     * @return with its colon; empty for the customer's own words
     */
    static String by(
            @Nullable Direction direction, @Nullable Long authorId, long me, Map<Long, UserRef> staff, String account) {
        if (direction == null || direction == Direction.IN) {
            return "";
        }
        if (authorId != null && authorId == me) {
            return Kit.t("inbox.you");
        }
        var colleague = authorId == null ? null : staff.get(authorId);
        if (colleague != null) {
            return Kit.t("inbox.by", ShortName.of(colleague.name()));
        }
        var elsewhere = direction == Direction.OUTSIDE ? Kit.t("inbox.outside") : "Kenh";
        return Kit.t("inbox.by", account.isEmpty() ? elsewhere : account);
    }
}
