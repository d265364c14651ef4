package io.kenh.zbstemplates.page;

import io.kenh.ui.form.Option;
import io.kenh.zbstemplates.rule.Outcome;
import io.kenh.zbstemplates.rule.RuleRow;
import io.kenh.zbstemplates.rule.RuleState;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule and what it did.
 *
 * @param template null while it cannot be sent
 * @param happened how often its moment was reached in the last 30 days
 * @param price đồng of one message by phone; null when unknown
 * @param documents to try it on
 * @param denied the permission the reader lacks to see any; null when they have it
 */
public record RuleView(
        RuleRow row,
        String sentence,
        @Nullable String template,
        String account,
        String changedBy,
        List<Bar> bars,
        long happened,
        @Nullable Long price,
        List<DecisionLine> latest,
        List<Option> documents,
        @Nullable String denied,
        String css) {
    /** @param width of 100 */
    public record Bar(Outcome outcome, long count, int width, String url) {}

    public String path() {
        return "/zbs-templates/rules/" + row.id();
    }

    public String decisions() {
        return "/zbs-templates/decisions?f.rule=" + row.id();
    }

    /** What it can be switched to. */
    public List<RuleState> others() {
        return Arrays.stream(RuleState.values())
                .filter(state -> state != row.state() && (state == RuleState.OFF || template != null))
                .toList();
    }

    public @Nullable Long spent() {
        return price == null ? null : price * happened;
    }
}
