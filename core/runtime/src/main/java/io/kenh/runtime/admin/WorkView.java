package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.kenh.api.data.SearchText;
import io.kenh.api.security.Current;
import io.kenh.runtime.job.FailedRuns.FailedRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param kinds of work to the number of its runs that fail
 * @param waiting how many were given up
 * @param nextUrl of the following rows, null at the end
 */
public record WorkView(
        List<FailedRun> rows,
        Map<String, Long> kinds,
        long waiting,
        Instant now,
        @Nullable String nextUrl) {
    private static final int SHORT = 120;

    /** The job's own label; a listener has none, so what it is said to be is its id. */
    public String label(FailedRun run) {
        var key = "job." + run.id();
        return run.job() && Current.texts().has(key)
                ? t(key)
                : t(run.job() ? "core.work.job" : "core.work.listener", run.id());
    }

    public String plugin(FailedRun run) {
        return Choices.pluginName(run.plugin());
    }

    public long alike(FailedRun run) {
        return kinds.getOrDefault(run.task(), 0L);
    }

    /** The first words of the error. */
    public String brief(FailedRun run) {
        var line = run.error().lines().findFirst().orElse("");
        return line.length() > SHORT ? SearchText.cut(line, SHORT) + "…" : line;
    }
}
