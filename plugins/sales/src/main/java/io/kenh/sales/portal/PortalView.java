package io.kenh.sales.portal;

import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.kenh.sales.comment.Comments;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.OrderView;
import io.kenh.sales.profile.ProfileData;
import io.kenh.ui.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customer sees.
 *
 * @param path of this page
 * @param form what was sent and refused
 * @param open it can be accepted or rejected
 * @param invitation what those are told who only read
 * @param downPayment how it is transferred, nothing while none is awaited
 * @param signed accepting takes a drawn signature
 */
public record PortalView(
        OrderView order,
        ProfileData seller,
        String path,
        Form form,
        @Nullable String refused,
        boolean open,
        @Nullable Invitation invitation,
        boolean signed,
        Content lines,
        Content downPayment,
        List<Comments.Row> comments) {
    /** @param door the way in, nothing where there is none */
    public record Invitation(String help, Content door) {}

    public String title() {
        return t(order.state() == OrderState.SALE ? "sales.portal.order" : "sales.portal.quotation", order.number());
    }

    /** Since when it is too late, and whom to ask for a new one; empty while it is not. */
    public String expired() {
        var last = order.data().validityDate();
        if (!order.expired() || last == null) {
            return "";
        }
        return seller.contacts().isEmpty()
                ? t("sales.portal.expired", date(last))
                : t("sales.portal.expired.ask", date(last), String.join(" · ", seller.contacts()));
    }
}
