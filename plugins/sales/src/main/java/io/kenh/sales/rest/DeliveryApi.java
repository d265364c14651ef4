package io.kenh.sales.rest;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.order.Deliveries;
import io.kenh.sales.order.Deliveries.Delivered;
import io.kenh.sales.order.OrderReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON door to what was delivered. */
public final class DeliveryApi {
    private final Host host;
    private final OrderReader reader;
    private final Deliveries deliveries;

    public DeliveryApi(Host host, OrderReader reader, Deliveries deliveries) {
        this.host = host;
        this.reader = reader;
        this.deliveries = deliveries;
    }

    /** @param lines those that are not named stay as they are */
    public record DeliveryInput(@Nullable List<DeliveredLine> lines) {}

    /**
     * @param id of the order's line
     * @param delivered all that was delivered of it so far, in its unit
     * @param before what it was when it was read; with it, only if nobody wrote it since
     */
    public record DeliveredLine(
            @Nullable Long id,
            @Nullable BigDecimal delivered,
            @Nullable BigDecimal before) {}

    public void routes(Routes routes) {
        routes.api(Endpoint.post(
                "/sales/orders/{id}/deliver",
                new Access.Needs(SalesPermissions.WRITE),
                "Writes what was delivered of the lines of a confirmed order so far, goods and services alike.",
                DeliveryInput.class,
                OrderJson.class,
                this::deliver));
    }

    private OrderJson deliver(ApiRequest<DeliveryInput> request) {
        long id = request.id("id");
        var lines = request.body().lines();
        if (lines == null || lines.isEmpty()) {
            throw new KenhException(CoreError.INVALID, Map.of("lines", t("sales.error.delivered.line")));
        }
        var said = lines.stream().map(DeliveryApi::said).toList();
        return host.db().write(em -> {
            deliveries.deliver(id, said);
            return OrderJson.of(reader.changed(id));
        });
    }

    private static Delivered said(DeliveredLine line) {
        if (line.id() == null || line.delivered() == null) {
            throw new KenhException(CoreError.INVALID, Map.of("lines", t("sales.error.delivered.line")));
        }
        return new Delivered(line.id(), line.before(), line.delivered());
    }
}
