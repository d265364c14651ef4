package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.number;
import static io.kenh.ui.Kit.t;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.Detail;
import io.kenh.ui.Kit;
import io.kenh.zbstemplates.page.StackView.Part;
import io.kenh.zbstemplates.spend.Prospect;
import io.kenh.zbstemplates.spend.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account's card: its quota as a bar, how long it lasts, what it spent. */
public record StandingView(Standing standing) {
    private static final Badge USED = new Badge("zbs-templates.quota.used", Tone.INFO, "send");
    private static final Badge MOST_USED = new Badge("zbs-templates.quota.used", Tone.DANGER, "send");
    private static final Badge WAITING = new Badge("zbs-templates.quota.waiting", Tone.WARNING, "hourglass");
    private static final Badge FREE = new Badge("zbs-templates.quota.free", Tone.SUCCESS, "circle-check");
    private static final String LIST = "/zbs-templates/messages?f.account=";

    public String name() {
        return standing.account().name();
    }

    public String id() {
        return "zbs-account-" + standing.account().id();
    }

    /** Most is used, and something is left. */
    public boolean runsLow() {
        return standing.alert() && standing.prospect().kind() != Prospect.Kind.USED_UP;
    }

    /** What is left of how much. */
    public String left() {
        var left = standing.figures().remaining();
        var daily = standing.figures().daily();
        if (left == null) {
            return t("zbs-templates.send.quota-unknown");
        }
        return daily == null ? number(left) : t("zbs-templates.send.quota-left", left, daily);
    }

    /** The day's quota as a bar; null when the platform does not tell it. */
    public @Nullable StackView stack() {
        var used = standing.used();
        var left = standing.figures().remaining();
        if (used == null || left == null) {
            return null;
        }
        long waits = standing.prospect().today();
        var account = LIST + standing.account().id();
        return new StackView(
                t("zbs-templates.quota.bar", name(), left),
                List.of(
                        new Part(standing.alert() ? MOST_USED : USED, used, account + "&f.sent=today"),
                        new Part(WAITING, waits, account + "&f.state=QUEUED,WAITING,SENDING&f.route=PHONE"),
                        new Part(FREE, left - waits, "")));
    }

    public Tone tone() {
        return switch (standing.prospect().kind()) {
            case UNKNOWN -> Tone.INFO;
            case USED_UP -> Tone.DANGER;
            case QUEUE, PACE -> Tone.WARNING;
            case ENOUGH -> standing.alert() ? Tone.WARNING : Tone.SUCCESS;
        };
    }

    public String outlook() {
        var prospect = standing.prospect();
        var at = prospect.usedUpAt();
        return t(
                "zbs-templates.quota.outlook." + prospect.kind(),
                at == null ? "" : Kit.time(at),
                prospect.tomorrow(),
                prospect.spare());
    }

    public List<Detail> details() {
        var details = new ArrayList<Detail>();
        add(details, "zbs-templates.quota.month", money(standing.month().cost()));
        add(details, "zbs-templates.quota.before", money(standing.before().cost()));
        add(details, "zbs-templates.quota.queue", number(standing.waiting()));
        if (standing.prospect().tomorrow() > 0) {
            add(
                    details,
                    "zbs-templates.quota.tomorrow",
                    number(standing.prospect().tomorrow()));
        }
        if (standing.later() > 0) {
            add(details, "zbs-templates.quota.later", number(standing.later()));
        }
        if (standing.planned() > 0) {
            add(details, "zbs-templates.quota.planned", number(standing.planned()));
        }
        if (standing.rules() > 0) {
            add(details, "zbs-templates.quota.rules", number(standing.rules()));
        }
        var promotions = standing.figures().promotionRemaining();
        var monthly = standing.figures().promotionMonthly();
        if (promotions != null) {
            add(
                    details,
                    "zbs-templates.send.promotion-quota",
                    monthly == null ? number(promotions) : t("zbs-templates.send.quota-left", promotions, monthly));
        }
        return details;
    }

    private static void add(List<Detail> details, String key, String value) {
        details.add(new Detail(t(key), value));
    }
}
