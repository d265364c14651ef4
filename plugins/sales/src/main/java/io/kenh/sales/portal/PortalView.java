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
 * @param readOnly not by who only has the address: signing in comes first
 */
public record PortalView(
        OrderView order,
        ProfileData seller,
        String path,
        Form form,
        @Nullable String refused,
        boolean open,
        boolean readOnly,
        Content lines) {
    public String title() {
        return io.kenh.ui.Kit.t(
                order.state() == io.kenh.sales.order.OrderState.SALE ? "sales.portal.order" : "sales.portal.quotation",
                order.number());
    }
}
