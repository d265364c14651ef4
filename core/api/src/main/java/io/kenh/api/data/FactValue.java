package io.kenh.api.data;

import org.jspecify.annotations.Nullable;

/**
 * The value of a {@link Fact} of one document.
 *
 * @param value of the Java type the kind names: {@code String} (TEXT, URL, PHONE), {@code BigDecimal} or {@code Long} (NUMBER), {@code Long}
 *     đồng (MONEY), {@code LocalDate} (DATE), {@code Instant} (DATE_TIME); null when the document has none
 */
public record FactValue(Fact.Kind kind, @Nullable Object value) {}
