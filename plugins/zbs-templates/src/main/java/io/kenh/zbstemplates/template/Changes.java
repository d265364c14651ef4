package io.kenh.zbstemplates.template;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes what differs into the history of one version. */
record Changes(Template template, int number, Instant now, Consumer<TemplateChange> history) {
    /** The new value, or the old one where there is none. A first value is no change. */
    <T> @Nullable T note(ChangeKind kind, @Nullable T before, @Nullable T after) {
        if (after == null) {
            return before;
        }
        if (before != null && !Objects.equals(before, after)) {
            add(kind, before.toString(), after.toString(), "");
        }
        return after;
    }

    void add(ChangeKind kind, String before, String after, String reason) {
        history.accept(new TemplateChange(template, number, now, kind, before, after, reason));
    }
}
