package io.kenh.catalog.api.lines;

import io.kenh.ui.form.Option;
import java.util.List;

/**
 * A line in the editor: texts as typed, so that nothing is lost when something is wrong.
 *
 * @param auto nobody typed its price: it follows the price list
 * @param taxes ids with commas between
 * @param autoTaxes nobody chose them: they follow the customer's fiscal position
 * @param amount formatted
 */
public record LineRow(
        String id,
        LineKind kind,
        String productId,
        String product,
        String text,
        String quantity,
        String unitId,
        List<Option> units,
        String price,
        boolean auto,
        String discount,
        String taxes,
        boolean autoTaxes,
        List<Option> taxOptions,
        String amount) {}
