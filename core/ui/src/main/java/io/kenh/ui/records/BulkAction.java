package io.kenh.ui.records;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Permission;
import io.kenh.ui.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Something done to several records at once.
 *
 * @param id part of an address: letters, digits and dashes
 * @param label text key
 * @param icon name of a Tabler icon
 * @param confirm text key of the question asked first, null for none; {@code {0}} cannot be filled
 * @param run gets the ids of records the actor can see, at most {@link #MOST}; answers outside any transaction of the toolkit
 */
public record BulkAction(
        String id,
        String label,
        String icon,
        Permission permission,
        @Nullable String confirm,
        Function<List<Long>, Outcome> run) {
    public static final int MOST = 2000;

    /**
     * @param message a translated sentence, shown as a toast; empty for none
     * @param failed shows it as a warning
     * @param path where to go on, null for back to the list
     */
    public record Outcome(
            String message, boolean failed, @Nullable String path) {
        public static Outcome done(String message) {
            return new Outcome(message, false, null);
        }

        public static Outcome partly(String message) {
            return new Outcome(message, true, null);
        }

        /**
         * A step done to each by itself; what is refused is counted.
         *
         * @throws KenhException {@code core.forbidden} when that is what was said of all of them
         */
        public static Outcome each(List<Long> ids, LongConsumer step) {
            int done = 0;
            var forbidden = new ArrayList<KenhException>();
            for (var id : ids) {
                try {
                    step.accept(id);
                    done++;
                } catch (KenhException refused) {
                    if (refused.code() == CoreError.FORBIDDEN) {
                        forbidden.add(refused);
                    }
                }
            }
            if (!ids.isEmpty() && forbidden.size() == ids.size()) {
                throw forbidden.getFirst();
            }
            return done == ids.size()
                    ? done(Kit.t("ui.records.done", done))
                    : partly(Kit.t("ui.records.partly", done, ids.size() - done));
        }

        public static Outcome goOn(String path) {
            return new Outcome("", false, path);
        }
    }

    public BulkAction(String id, String label, String icon, Permission permission, Function<List<Long>, Outcome> run) {
        this(id, label, icon, permission, null, run);
    }

    /** Asks before. */
    public BulkAction confirmed(String question) {
        return new BulkAction(id, label, icon, permission, question, run);
    }
}
