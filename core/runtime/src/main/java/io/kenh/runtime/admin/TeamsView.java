package io.kenh.runtime.admin;

import io.kenh.runtime.security.Teams.TeamRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param nextUrl of the following rows, null at the end */
public record TeamsView(
        String query, List<TeamRow> rows, @Nullable String nextUrl) {}
