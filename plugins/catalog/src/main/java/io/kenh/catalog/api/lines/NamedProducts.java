package io.kenh.catalog.api.lines;

import io.kenh.api.addon.Host;
import io.kenh.catalog.api.ProductRef;
import io.kenh.catalog.api.Products;
import java.util.Optional;
import java.util.regex.Pattern;

/** Products by what people write instead of picking one. */
final class NamedProducts {
    /** A product as lists show it: its reference, then its name. */
    private static final Pattern SHOWN = Pattern.compile("\\[(.+?)] .+", Pattern.DOTALL);

    private final Host host;

    NamedProducts(Host host) {
        this.host = host;
    }

    /** By reference or barcode, as lists show it, or by the whole name when just one has it. */
    Optional<ProductRef> find(String text) {
        var all = host.services().get(Products.class);
        var shown = SHOWN.matcher(text);
        return all.byCode(text)
                .or(() -> shown.matches() ? all.byCode(shown.group(1)) : Optional.empty())
                .or(() -> {
                    var same = all.search(text, 5).stream()
                            .filter(one -> one.name().equalsIgnoreCase(text)
                                    || one.displayName().equalsIgnoreCase(text))
                            .toList();
                    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
                });
    }
}
