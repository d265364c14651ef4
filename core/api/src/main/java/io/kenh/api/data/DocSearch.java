package io.kenh.api.data;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.function.BiFunction;

/**
 * How documents of a type are found by words.
 *
 * @param words attribute that holds the words of number, title and customer as {@link SearchText#line} makes them
 * @param partner attribute that holds the id of the contact, such as {@code header.partnerId}
 * @param reach which of them the current actor may read; the company itself is the host's filter
 */
public record DocSearch<T>(String words, String partner, BiFunction<CriteriaBuilder, Root<T>, Predicate> reach) {}
