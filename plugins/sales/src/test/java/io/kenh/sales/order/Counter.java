package io.kenh.sales.order;

import io.kenh.catalog.api.FiscalPositions;
import io.kenh.catalog.api.FiscalPositions.Swaps;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.ProductRef;
import io.kenh.catalog.api.Products;
import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.api.Taxes;
import io.kenh.contacts.api.Partners;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue and the contacts behind an order, which remember what they were asked. */
final class Counter {
    private static final Prices.PriceListRef LIST = new Prices.PriceListRef(1, "Bảng giá", true, true);

    final List<String> asked = new ArrayList<>();

    private interface Answer {
        Object to(String question, Object[] args);
    }

    private <T> T door(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            asked.add(type.getSimpleName() + "." + method.getName());
            return answer.to(method.getName(), args);
        }));
    }

    Partners partners() {
        return door(
                Partners.class,
                (question, args) -> Optional.of(
                        new Partners.PartnerRef((Long) args[0], "Nguyễn An", null, null, null, false, false)));
    }

    Products products() {
        return door(Products.class, (question, args) -> {
            if (question.equals("byDelivery")) {
                return Set.of();
            }
            var found = new HashMap<Long, ProductRef>();
            ((Collection<?>) args[0]).forEach(id -> found.put((Long) id, product((Long) id)));
            return found;
        });
    }

    /** Each has another tax. */
    private static ProductRef product(long id) {
        return new ProductRef(
                id,
                ProductRef.Kind.GOODS,
                "Hàng " + id,
                null,
                null,
                BigDecimal.TEN,
                BigDecimal.ONE,
                1,
                "cái",
                null,
                List.of(),
                List.of(id),
                null,
                null,
                true,
                true);
    }

    Prices prices() {
        return door(
                Prices.class,
                (question, args) -> ((Collection<?>) args[0])
                        .stream()
                                .map(ask -> new Prices.Price(BigDecimal.TEN, BigDecimal.TEN, null, LIST, null, ""))
                                .toList());
    }

    /** Nobody's taxes are other ones. */
    FiscalPositions positions() {
        Swaps same = ids -> ids;
        return door(FiscalPositions.class, (question, args) -> same);
    }

    Taxes taxes() {
        return door(Taxes.class, (question, args) -> {
            Map<Long, TaxRef> valid = new HashMap<>();
            ((Collection<?>) args[0])
                    .forEach(id -> valid.put((Long) id, TaxRef.percent((Long) id, "T" + id, BigDecimal.TEN, false)));
            return valid;
        });
    }
}
