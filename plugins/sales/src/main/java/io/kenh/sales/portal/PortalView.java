package io.kenh.sales.portal;

import gg.jte.Content;
import io.kenh.sales.order.OrderView;
import io.kenh.sales.profile.ProfileData;
import io.kenh.ui.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * What the customer sees.
 *
 * @param path of this page
 * @param form what was sent and refused
 * @param open it can be accepted or rejected
 * @param invitation what those are told who only read
 */
public record PortalView(
        OrderView order,
        ProfileData seller,
        String path,
        Form form,
        @Nullable String refused,
        boolean open,
        @Nullable Invitation invitation,
        Content lines) {
    /** @param door the way in, nothing where there is none */
    public record Invitation(String help, Content door) {}

    public String title() {
        return io.kenh.ui.Kit.t(
                order.state() == io.kenh.sales.order.OrderState.SALE ? "sales.portal.order" : "sales.portal.quotation",
                order.number());
    }
}
