package io.kenh.chatter.page;

import io.kenh.chatter.notify.Inbox;
import io.kenh.ui.Kit;

/** @param unread up to one more than is counted */
public record BellView(int unread, String topic, String style) {
    public String count() {
        return unread > Inbox.MOST_COUNTED ? Inbox.MOST_COUNTED + "+" : String.valueOf(unread);
    }

    public String label() {
        return unread == 0 ? Kit.t("chatter.bell.none") : Kit.t("chatter.bell", unread);
    }
}
