package io.kenh.sales.deliver;

import io.kenh.sales.order.OrderView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks what was delivered. @param refused why it was not saved, null when nothing was refused */
public record DeliveryView(
        OrderView order, List<Line> lines, @Nullable String refused) {
    /**
     * @param before what was delivered when it was read, as a form sends it
     * @param now what is typed
     * @param saved what somebody else wrote meanwhile, empty where nobody did
     * @param error what is wrong with it, empty for nothing
     */
    public record Line(
            long id, String text, String ordered, String unit, String before, String now, String saved, String error) {
        public String field() {
            return "delivered-" + id;
        }
    }
}
