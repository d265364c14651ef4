package io.kenh.sales.order;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentTracked;
import io.kenh.api.event.DocumentTracked.As;
import io.kenh.api.security.Current;
import io.kenh.catalog.api.UnitRef;
import io.kenh.catalog.api.Units;
import io.kenh.catalog.api.lines.LineKind;
import io.kenh.catalog.api.lines.TaxText;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.ui.form.Typed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was delivered of confirmed orders, typed by people: goods and services alike. */
public final class Deliveries {
    private static final BigDecimal MOST = new BigDecimal("999999999999");

    private final Host host;
    private final Trail trail;
    private final TaxText taxText;

    public Deliveries(Host host) {
        this.host = host;
        this.trail = new Trail(host);
        this.taxText = new TaxText(host);
    }

    /**
     * @param before what it was when the writer read it, null for whatever it is: what somebody else wrote since is not overwritten
     * @param now in the unit of the line
     */
    public record Delivered(long lineId, @Nullable BigDecimal before, BigDecimal now) {}

    /**
     * @throws KenhException {@code core.conflict} when somebody else wrote one of these since, {@code core.invalid} (fields by
     *     {@code line-<id>}), {@code sales.wrong-state} or {@code sales.locked}
     */
    public void deliver(long id, List<Delivered> said) {
        Current.actor().require(SalesPermissions.WRITE);
        host.db().write(em -> {
            var order = OrderStore.lock(em, id, SalesPermissions.WRITE);
            var lines = order.deliverable().stream()
                    .filter(line -> line.kind() == LineKind.PRODUCT)
                    .collect(Collectors.toMap(OrderLine::lineId, Function.identity()));
            var changes = said.stream()
                    .map(one -> change(one, lines.get(one.lineId())))
                    .filter(Change::differs)
                    .toList();
            check(changes);
            if (!changes.isEmpty()) {
                write(em, order, changes);
            }
            return id;
        });
    }

    private static Change change(Delivered said, @Nullable OrderLine line) {
        if (line == null) {
            throw new KenhException(CoreError.INVALID, Map.of("lines", t("sales.error.delivered.line")));
        }
        return new Change(line, line.progress().delivered(), said);
    }

    private record Change(OrderLine line, BigDecimal was, Delivered said) {
        boolean differs() {
            return was.compareTo(said.now()) != 0;
        }

        /** Somebody else wrote it since. */
        boolean late() {
            return said.before() != null && was.compareTo(said.before()) != 0;
        }
    }

    private void check(List<Change> changes) {
        if (changes.stream().anyMatch(Change::late)) {
            throw new KenhException(CoreError.CONFLICT);
        }
        var units = units(changes.stream().map(Change::line).toList());
        var wrong = new HashMap<String, String>();
        for (var one : changes) {
            var now = one.said().now();
            var unitId = one.line().unitId();
            var unit = unitId == null ? null : units.get(unitId);
            var field = "line-" + one.said().lineId();
            if (now.signum() < 0 || now.compareTo(MOST) > 0) {
                wrong.put(field, t("sales.error.delivered.amount"));
            } else if (!fits(now, unit)) {
                wrong.put(
                        field,
                        unit == null
                                ? t("sales.error.delivered.digits")
                                : t("sales.error.delivered.unit", unit.name(), Typed.plain(unit.rounding())));
            }
        }
        if (!wrong.isEmpty()) {
            throw new KenhException(CoreError.INVALID, wrong);
        }
    }

    private Map<Long, UnitRef> units(List<OrderLine> lines) {
        var ids = lines.stream()
                .map(OrderLine::unitId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : host.services().get(Units.class).find(ids);
    }

    /** Quantities are multiples of what their unit is rounded to. */
    private static boolean fits(BigDecimal quantity, @Nullable UnitRef unit) {
        boolean written = quantity.stripTrailingZeros().scale() <= 3;
        return written
                && (unit == null
                        || unit.rounding().signum() <= 0
                        || quantity.remainder(unit.rounding()).signum() == 0);
    }

    private void write(EntityManager em, SalesOrder order, List<Change> changes) {
        var tracked = new ArrayList<DocumentTracked.Change>();
        for (var one : changes) {
            var now = one.said().now();
            tracked.add(new DocumentTracked.Change(
                    "sales.field.delivered",
                    As.TEXT,
                    words(one.line(), one.was()),
                    words(one.line(), now) + " (" + name(one.line()) + ")"));
            one.line().deliver(now);
        }
        order.delivered(taxText);
        // A line alone may have changed: its order is another one all the same.
        em.lock(order, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        trail.tracked(order, tracked);
        trail.signal(order.id());
    }

    private static String words(OrderLine line, BigDecimal quantity) {
        return (Typed.plain(quantity) + " " + line.unit()).strip();
    }

    private static String name(OrderLine line) {
        return line.text().lines().findFirst().orElse("");
    }
}
