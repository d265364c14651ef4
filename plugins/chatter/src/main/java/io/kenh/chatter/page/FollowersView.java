package io.kenh.chatter.page;

import io.kenh.chatter.follow.FollowerRow;
import io.kenh.ui.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who follows the document.
 *
 * @param mine how the reader follows it, null when not
 * @param candidates who could be added; empty when the reader may not add anybody
 */
public record FollowersView(
        String base,
        String topic,
        long me,
        @Nullable FollowerRow mine,
        List<Item> items,
        List<Option> candidates,
        boolean mayWrite,
        boolean mayManage,
        boolean open) {
    public record Item(FollowerRow row, String name) {}

    public boolean mayChange(Item item) {
        return mayManage || (mayWrite && item.row().userId() == me);
    }
}
