package io.kenh.zalosimulator.console;

import gg.jte.Content;
import io.kenh.zalosimulator.log.LoggedCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Last tab: what was asked of the API. */
public record RequestsView(
        Content tabs, List<LoggedCall> rows, @Nullable String next, boolean first) {}
