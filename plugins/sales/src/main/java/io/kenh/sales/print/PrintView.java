package io.kenh.sales.print;

import gg.jte.Content;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.sales.order.OrderView;
import io.kenh.sales.profile.ProfileData;
import org.jspecify.annotations.Nullable;

/** The order on paper. */
public record PrintView(
        OrderView order,
        ProfileData seller,
        @Nullable PartnerRef customer,
        String salesperson,
        String title,
        Content style) {}
