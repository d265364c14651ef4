package io.kenh.runtime.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.kenh.api.data.SearchText;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes db-scheduler run {@link Work}: what happens before, after success, after failure and after a node's death. */
record WorkTask(Endings endings, Clock clock, Around around, Retry retry, BooleanSupplier closing) {
    private static final Logger LOG = LoggerFactory.getLogger(WorkTask.class);
    private static final int ERROR_LENGTH = 2000;

    CustomTask<String> of(Work work) {
        return Tasks.custom(work.task(), String.class)
                .onFailure((run, operations) -> failed(work, run))
                .onDeadExecution((run, operations) -> endings.cutOff(run.getExecution(), clock.instant()))
                .execute((instance, context) -> {
                    around.run(() -> work.action().accept(instance.getId(), text(instance.getData())));
                    return (run, operations) -> succeeded(work, run);
                });
    }

    private static String text(@Nullable String data) {
        return data == null ? "" : data;
    }

    private void succeeded(Work work, ExecutionComplete run) {
        var now = clock.instant();
        if (work.every().isPresent()) {
            endings.doneUntil(run.getExecution(), now, now.plus(work.every().get()));
        } else {
            endings.done(run.getExecution(), now);
        }
    }

    private void failed(Work work, ExecutionComplete run) {
        var now = clock.instant();
        var execution = run.getExecution();
        if (closing.getAsBoolean()) {
            endings.cutOff(execution, now);
            return;
        }
        var failures = execution.consecutiveFailures + 1;
        var error = run.getCause().map(WorkTask::describe).orElse("");
        if (work.every().isPresent()) {
            var next = now.plus(retry.recurringPause(failures, work.every().get()));
            endings.failed(execution, now, next, failures, error);
        } else if (retry.exhausted(failures)) {
            LOG.error(
                    "{} {} failed {} times and waits for a person: {}",
                    work.task(),
                    execution.getId(),
                    failures,
                    error);
            endings.failed(execution, now, TaskTable.PARKED, failures, error);
        } else {
            endings.failed(execution, now, now.plus(retry.pause(failures)), failures, error);
        }
    }

    private static String describe(Throwable cause) {
        var text = new StringBuilder(cause.toString());
        for (var inner = cause.getCause(); inner != null && text.length() < ERROR_LENGTH; inner = inner.getCause()) {
            text.append(" <- ").append(inner);
        }
        return SearchText.cut(text.toString(), ERROR_LENGTH);
    }
}
