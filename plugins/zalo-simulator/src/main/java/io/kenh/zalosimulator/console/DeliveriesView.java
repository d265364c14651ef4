package io.kenh.zalosimulator.console;

import gg.jte.Content;
import io.kenh.zalosimulator.webhook.DeliveryView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fourth tab: what was sent to webhooks. */
public record DeliveriesView(
        Content tabs, List<DeliveryView> rows, @Nullable String next, boolean first) {}
