package io.kenh.chatter.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param type {@code todo}, {@code call}, {@code meeting}, {@code follow-up}, {@code upload}
 * @param dueOn without one: today and the type's days
 * @param assigneeId without one: the caller
 */
public record ActivityIn(
        @Nullable String docType,
        long docId,
        @Nullable String type,
        @Nullable String summary,
        @Nullable String note,
        @Nullable LocalDate dueOn,
        @Nullable Long assigneeId) {}
