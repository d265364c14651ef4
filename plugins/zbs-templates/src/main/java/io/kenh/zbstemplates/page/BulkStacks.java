package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.zbstemplates.bulk.Counts;
import io.kenh.zbstemplates.bulk.Plan;
import io.kenh.zbstemplates.bulk.Verdict;
import io.kenh.zbstemplates.page.StackView.Part;
import io.kenh.zbstemplates.send.MessageState;
import java.util.ArrayList;
import java.util.List;

/** Draws how the documents of a bulk send stand; each figure links to what it counts. */
final class BulkStacks {
    private static final List<MessageState> STATES = List.of(
            MessageState.SEEN,
            MessageState.DELIVERED,
            MessageState.SENT,
            MessageState.SENDING,
            MessageState.QUEUED,
            MessageState.WAITING,
            MessageState.UNKNOWN,
            MessageState.FAILED,
            MessageState.CANCELLED);
    private static final Badge NOT_BEGUN = new Badge("zbs-templates.bulk.not-queued", Tone.NEUTRAL, "hourglass");

    private BulkStacks() {}

    static StackView of(Plan plan) {
        var parts = new ArrayList<Part>();
        var counts = plan.counts();
        var documents = plan.row().path() + "/documents?show=";
        for (var state : STATES) {
            parts.add(new Part(state.badge(), counts.of(state), documents + state));
        }
        // What looks good in a plan is, once it runs, only what has not begun yet.
        parts.add(
                plan.row().state().planned()
                        ? part(counts, Verdict.FITS, documents)
                        : new Part(NOT_BEGUN, counts.of(Verdict.FITS), documents + Verdict.FITS));
        parts.add(part(counts, Verdict.UNCHECKED, documents));
        Verdict.blocking().forEach(verdict -> parts.add(part(counts, verdict, documents)));
        return new StackView(t("zbs-templates.bulk.stack"), parts);
    }

    private static Part part(Counts counts, Verdict verdict, String documents) {
        return new Part(verdict.badge(), counts.of(verdict), documents + verdict);
    }
}
