package io.kenh.zbstemplates.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about a rule.
 *
 * @param quiet null for none of its own; promotions keep the platform's night in any case
 * @param channels the first that works is taken
 */
public record Plan(
        String name,
        String documentType,
        String moment,
        long templateId,
        List<Condition> conditions,
        Delay delay,
        @Nullable Quiet quiet,
        Consent consent,
        List<Channel> channels) {
    public static final int NAME = 120;
    public static final int CONDITIONS = 6;

    public Plan {
        conditions = List.copyOf(conditions);
        channels = List.copyOf(channels);
    }
}
