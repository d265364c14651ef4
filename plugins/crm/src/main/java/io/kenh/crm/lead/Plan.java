package io.kenh.crm.lead;

import static io.kenh.ui.Kit.t;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How often something is paid that is paid again and again. */
public enum Plan implements HasBadge {
    MONTHLY(1),
    QUARTERLY(3),
    YEARLY(12),
    /** For three years at once. */
    THREE_YEARS(36);

    private final int months;
    private final Badge badge;

    Plan(int months) {
        this.months = months;
        this.badge = new Badge("crm.plan." + token(), Tone.NEUTRAL, "repeat");
    }

    long monthly(long amount) {
        return amount / months;
    }

    /** As programs call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Badge badge() {
        return badge;
    }

    public static List<Option> options() {
        var options = new ArrayList<Option>();
        options.add(new Option("", t("crm.none")));
        Arrays.stream(values())
                .map(plan -> new Option(plan.name(), t(plan.key())))
                .forEach(options::add);
        return options;
    }
}
