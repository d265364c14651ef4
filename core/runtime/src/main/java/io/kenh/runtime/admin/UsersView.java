package io.kenh.runtime.admin;

import io.kenh.runtime.security.Staff.StaffRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param nextUrl of the following rows, null at the end */
public record UsersView(
        String query, List<StaffRow> rows, @Nullable String nextUrl, Instant now) {}
