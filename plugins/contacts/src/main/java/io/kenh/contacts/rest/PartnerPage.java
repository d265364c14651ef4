package io.kenh.contacts.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next the {@code after} of the next page; absent on the last */
public record PartnerPage(
        List<PartnerSummary> items, @Nullable String next) {}
