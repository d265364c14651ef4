package io.kenh.chatter.page;

import io.kenh.chatter.notify.Inbox;
import io.kenh.ui.Kit;

/**
 * @param unread up to one more than is counted
 * @param due activities of today and late ones, up to one more than is counted
 * @param late whether one of them is late
 */
public record BellView(int unread, int due, boolean late, String topic, String style) {
    public String count() {
        return counted(unread);
    }

    public String dueCount() {
        return counted(due);
    }

    private static String counted(int number) {
        return number > Inbox.MOST_COUNTED ? Inbox.MOST_COUNTED + "+" : String.valueOf(number);
    }

    public String dueLabel() {
        return Kit.t("chatter.bell.due", due);
    }

    public String label() {
        return unread == 0 ? Kit.t("chatter.bell.none") : Kit.t("chatter.bell", unread);
    }
}
