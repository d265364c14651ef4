package io.kenh.catalog.api.lines;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.FiscalPositions;
import io.kenh.catalog.api.FiscalPositions.Swaps;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.ProductRef;
import io.kenh.catalog.api.Products;
import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.api.Taxes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills lines from the catalogue: one question for the products, one for the prices of all lines, one for the taxes. */
public final class LineFill {
    private static final int TEXT = 2000;

    private final Host host;

    public LineFill(Host host) {
        this.host = host;
    }

    /**
     * @param before what the document's lines were: what a line does not change it keeps, also when the catalogue has changed since
     * @throws KenhException {@code core.invalid} for an unknown product, unit or tax, for what does not go together, and for a line that
     *     says nothing
     */
    public Filled fill(PriceTerms terms, List<LineData> said, List<FilledLine> before) {
        var old = before.stream().collect(Collectors.toMap(FilledLine::id, Function.identity()));
        var check = new LineCheck(host, old);
        check.words(said);
        var products = products(said);
        var units = check.units(said, products);
        var prices = prices(terms, said, products);
        var swaps = host.services().get(FiscalPositions.class).swaps(terms.fiscalPositionId(), terms.partnerId());
        check.taxes(said);
        var taxes = taxes(terms.day(), swaps, said, products, old);
        var lines = new ArrayList<FilledLine>();
        for (var line : said) {
            if (line.kind() != LineKind.PRODUCT) {
                lines.add(words(line));
                continue;
            }
            var product = line.productId() == null ? null : products.get(line.productId());
            var unitId = line.unitId() != null || product == null ? line.unitId() : Long.valueOf(product.unitId());
            lines.add(new FilledLine(
                    line.id(),
                    line.kind(),
                    line.productId(),
                    text(line, product),
                    line.quantity(),
                    unitId,
                    unitId == null ? "" : units.getOrDefault(unitId, ""),
                    Objects.requireNonNullElseGet(line.unitPrice(), () -> Objects.requireNonNull(prices.get(line))),
                    line.discount(),
                    taxes(taxIds(line, product, swaps), old.get(line.id()), taxes),
                    0,
                    0,
                    0));
        }
        return Filled.of(lines);
    }

    /** The same with the prices of the price list, whatever price a line has now. */
    public Filled listed(PriceTerms terms, List<LineData> said, List<FilledLine> before) {
        return fill(terms, said.stream().map(LineData::listed).toList(), before);
    }

    /** The same with the taxes of the products as well: what stands in lines where nobody typed a price or chose a tax. */
    public List<FilledLine> offered(PriceTerms terms, List<LineData> said, List<FilledLine> before) {
        return fill(terms, said.stream().map(LineData::offered).toList(), before)
                .lines();
    }

    private static FilledLine words(LineData line) {
        var zero = BigDecimal.ZERO;
        var text = line.text() == null ? "" : SearchText.cut(line.text(), TEXT);
        return new FilledLine(line.id(), line.kind(), null, text, zero, null, "", zero, zero, List.of(), 0, 0, 0);
    }

    private static String text(LineData line, @Nullable ProductRef product) {
        if (line.text() != null && !line.text().isBlank() || product == null) {
            return line.text() == null ? "" : SearchText.cut(line.text().strip(), TEXT);
        }
        var more = product.description();
        return SearchText.cut(
                more == null || more.isBlank() ? product.displayName() : product.displayName() + "\n" + more, TEXT);
    }

    private Map<Long, ProductRef> products(List<LineData> lines) {
        var ids = lines.stream()
                .map(LineData::productId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var found = ids.isEmpty()
                ? Map.<Long, ProductRef>of()
                : host.services().get(Products.class).find(ids);
        if (!found.keySet().containsAll(ids)) {
            throw new KenhException(CoreError.INVALID, Map.of("lines", t("catalog.lines.error.product")));
        }
        return found;
    }

    /** Of the lines that name none; a line without a product costs nothing until somebody says what. */
    private Map<LineData, BigDecimal> prices(PriceTerms terms, List<LineData> lines, Map<Long, ProductRef> products) {
        var open = lines.stream()
                .filter(line -> line.kind() == LineKind.PRODUCT && line.unitPrice() == null)
                .distinct()
                .toList();
        var priced = new HashMap<LineData, BigDecimal>();
        open.stream().filter(line -> line.productId() == null).forEach(line -> priced.put(line, BigDecimal.ZERO));
        var asking = open.stream().filter(line -> line.productId() != null).toList();
        if (!asking.isEmpty()) {
            var asks = asking.stream()
                    .map(line -> new Prices.Ask(
                            Objects.requireNonNull(line.productId()),
                            line.quantity(),
                            line.unitId(),
                            terms.priceListId(),
                            terms.partnerId() == 0 ? null : terms.partnerId(),
                            terms.day()))
                    .toList();
            var answers = host.services().get(Prices.class).prices(asks, products);
            for (int i = 0; i < asking.size(); i++) {
                priced.put(asking.get(i), answers.get(i).unitPrice());
            }
        }
        return priced;
    }

    /** Of the lines that do not keep theirs. */
    private Map<Long, TaxRef> taxes(
            LocalDate day,
            Swaps swaps,
            List<LineData> said,
            Map<Long, ProductRef> products,
            Map<Long, FilledLine> old) {
        var ids = new HashSet<Long>();
        for (var line : said) {
            var named = taxIds(line, line.productId() == null ? null : products.get(line.productId()), swaps);
            if (line.kind() == LineKind.PRODUCT && !keeps(old.get(line.id()), named)) {
                ids.addAll(named);
            }
        }
        return ids.isEmpty() ? Map.of() : host.services().get(Taxes.class).validOn(ids, day);
    }

    private static List<TaxRef> taxes(List<Long> ids, @Nullable FilledLine before, Map<Long, TaxRef> valid) {
        return before != null && keeps(before, ids) ? before.taxes() : Taxes.of(ids, valid);
    }

    private static List<Long> taxIds(LineData line, @Nullable ProductRef product, Swaps swaps) {
        return line.taxIds() != null ? line.taxIds() : product == null ? List.of() : swaps.of(product.taxIds());
    }

    private static boolean keeps(@Nullable FilledLine before, List<Long> ids) {
        return before != null
                && before.taxes().stream().map(TaxRef::id).toList().equals(ids);
    }
}
