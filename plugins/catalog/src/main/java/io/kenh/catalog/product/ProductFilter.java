package io.kenh.catalog.product;

import io.kenh.catalog.api.ProductRef.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a list of products shows.
 *
 * @param kind null for both
 * @param category this one and all below it, 0 for any
 */
public record ProductFilter(String query, @Nullable Kind kind, boolean archived, long category) {}
