package io.kenh.catalog.product;

import io.kenh.api.data.SearchText;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What a product is found by: name, internal reference (with and without its marks) and barcode. */
final class ProductWords {
    private ProductWords() {}

    static Set<String> of(ProductData data) {
        var words = new LinkedHashSet<>(SearchText.words(data.name()));
        Stream.of(data.reference(), data.barcode()).forEach(code -> {
            if (code != null) {
                words.addAll(SearchText.words(code));
                words.addAll(SearchText.words(code.replaceAll("[^\\p{L}\\p{Nd}]+", "")));
            }
        });
        return words;
    }
}
