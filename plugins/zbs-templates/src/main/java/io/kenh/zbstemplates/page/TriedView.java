package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;

import io.kenh.api.ui.Tone;
import io.kenh.zbstemplates.content.PlainText;
import io.kenh.zbstemplates.rule.Judgement;
import io.kenh.zbstemplates.rule.TryOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule would do about one document. */
public record TriedView(TryOut.Shown shown, Instant now) {
    public Tone tone() {
        return switch (shown.judgement()) {
            case Judgement.Send send -> Tone.SUCCESS;
            case Judgement.Hold hold -> Tone.INFO;
            case Judgement.No no -> Tone.WARNING;
        };
    }

    public String text() {
        return switch (shown.judgement()) {
            case Judgement.Send send ->
                t(
                        "zbs-templates.try.send",
                        send.composed().name(),
                        t(send.way().channel().key()),
                        price(send.way().cost()));
            case Judgement.Hold hold -> t("zbs-templates.try.hold", DecisionLine.text(hold.why(), null, type()));
            case Judgement.No no -> t("zbs-templates.try.no", DecisionLine.text(no.why(), null, type()));
        };
    }

    private String type() {
        return shown.document().ref().type();
    }

    private static String price(@Nullable Long cost) {
        return cost == null ? t("zbs-templates.send.cost-unknown") : money(cost);
    }

    /** When it would go; null for at once. */
    public @Nullable Instant later() {
        if (shown.judgement() instanceof Judgement.Hold hold) {
            return hold.until();
        }
        if (shown.quiet() != null) {
            return shown.quiet();
        }
        return shown.after().isAfter(now) ? shown.after() : null;
    }

    /** Values that lose their end. */
    public List<String> shortened() {
        if (!(shown.judgement() instanceof Judgement.Send send)) {
            return List.of();
        }
        var type = send.composed().document().ref().type();
        return send.composed().values().shortened().stream()
                .map(one -> one.text(type))
                .toList();
    }

    /** What the customer would read. */
    public List<String> lines() {
        if (!(shown.judgement() instanceof Judgement.Send send)) {
            return List.of();
        }
        var content = send.composed().template().content();
        var values = send.composed().values().texts();
        var lines = new ArrayList<String>();
        lines.add(PlainText.title(content, values));
        lines.addAll(PlainText.body(content, values));
        return lines;
    }
}
