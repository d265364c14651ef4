package io.kenh.runtime.admin;

import io.kenh.api.data.Cursor;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.runtime.job.FailedRuns;
import io.kenh.runtime.job.FailedRuns.FailedRun;
import io.kenh.runtime.security.CorePermissions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Background work that failed, for programs: monitoring, and trying again after a repair. */
final class WorkApi {
    private static final Access WORK = new Access.Needs(CorePermissions.WORK);

    /** {@code nextAt} is null for a run that was given up and waits for a person. */
    record Run(
            String task,
            String key,
            int failures,
            Instant firstFailure,
            Instant lastFailure,
            @Nullable Instant nextAt,
            String error) {}

    /** {@code waiting} is how many were given up in all; {@code next} goes into the query parameter {@code after}. */
    record RunPage(List<Run> items, long waiting, @Nullable String next) {}

    /** Without {@code key}: all of that task. */
    record Which(@Nullable String task, @Nullable String key) {}

    record Done(int runs) {}

    private final FailedRuns runs;

    WorkApi(FailedRuns runs) {
        this.runs = runs;
    }

    void routes(Routes routes) {
        routes.api(Endpoint.get(
                                "/core/failed-runs",
                                WORK,
                                "Background work that failed, the latest first.",
                                RunPage.class,
                                this::list)
                        .paged(50, 200))
                .api(Endpoint.post(
                        "/core/failed-runs/retry",
                        WORK,
                        "Tries one failed run again, or all of a task.",
                        Which.class,
                        Done.class,
                        this::retry))
                .api(Endpoint.post(
                        "/core/failed-runs/discard",
                        WORK,
                        "Discards one failed run for good.",
                        Which.class,
                        Done.class,
                        this::discard));
    }

    private RunPage list(ApiRequest<Void> request) {
        var after = Cursor.decode(request.query("after").orElse(null), 3);
        var slice = runs.page(after, request.limit(50, 200)).map(WorkApi::run);
        return new RunPage(slice.items(), runs.waiting(), slice.next());
    }

    private Done retry(ApiRequest<Which> request) {
        var task = required(request.body().task());
        var key = request.body().key();
        return new Done(key == null ? runs.retryAll(task) : runs.retry(task, key) ? 1 : 0);
    }

    private Done discard(ApiRequest<Which> request) {
        var which = request.body();
        return new Done(runs.discard(required(which.task()), required(which.key())) ? 1 : 0);
    }

    private static String required(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw new KenhException(CoreError.INVALID);
        }
        return text;
    }

    private static Run run(FailedRun run) {
        return new Run(
                run.task(),
                run.key(),
                run.failures(),
                run.firstAt(),
                run.failedAt(),
                run.waiting() ? null : run.nextAt(),
                run.error());
    }
}
