package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.KenhException;
import io.kenh.ui.records.BulkAction.Outcome;
import java.util.List;
import java.util.function.LongConsumer;

/** Mass actions one by one. */
final class Each {
    private Each() {}

    /** What cannot be done with one is not done; the others are. @param said text key: done, all */
    static Outcome of(List<Long> ids, String said, LongConsumer act) {
        int done = 0;
        for (var id : ids) {
            try {
                act.accept(id);
                done++;
            } catch (KenhException notWithThisOne) {
                // Counted below as not done.
            }
        }
        var text = t(said, done, ids.size());
        return done == ids.size() ? Outcome.done(text) : Outcome.partly(text);
    }
}
