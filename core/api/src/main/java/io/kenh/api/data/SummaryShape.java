package io.kenh.api.data;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@link Summary} says of itself.
 *
 * @param by the attributes of its rows that tell apart, by the path of the other entity's
 * @param sums those that add up, in the same way
 */
public record SummaryShape(
        Class<? extends Figures> type,
        Class<? extends CompanyOwned> of,
        Map<String, Field> by,
        Map<String, Field> sums) {
    /** How many records there are: an attribute of every summary's rows. */
    public static final String RECORDS = "records";

    /** @throws IllegalArgumentException for a class that is no summary */
    public static SummaryShape of(Class<? extends Figures> type) {
        var summary = type.getAnnotation(Summary.class);
        if (summary == null) {
            throw new IllegalArgumentException(type.getName() + " is no summary");
        }
        var by = new LinkedHashMap<String, Field>();
        var sums = new LinkedHashMap<String, Field>();
        for (var field : type.getDeclaredFields()) {
            Optional.ofNullable(field.getAnnotation(Summary.By.class)).ifPresent(one -> by.put(one.value(), field));
            Optional.ofNullable(field.getAnnotation(Summary.Sum.class)).ifPresent(one -> sums.put(one.value(), field));
        }
        return new SummaryShape(type, summary.of(), by, sums);
    }
}
