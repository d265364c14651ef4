package io.kenh.zbstemplates.rule;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule would do if its moment were reached now by a document. Sends and keeps nothing. */
public final class TryOut {
    /** @param after when it would be decided: now, or after the rule's delay @param quiet until when it would be held; null when not */
    public record Shown(
            DocView document,
            Judgement judgement,
            Instant after,
            @Nullable Instant quiet) {}

    private final Host host;
    private final Judge judge;

    TryOut(Host host, Judge judge) {
        this.host = host;
        this.judge = judge;
    }

    /** @throws KenhException {@code core.not-found} when the actor may not read the document */
    public Shown of(RuleRow rule, DocRef document) {
        var view = host.services()
                .get(Documents.class)
                .find(document)
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var system = new Current.Bindings(Actor.SYSTEM, Current.locale(), Current.zone(), Current.texts());
        return Current.call(system, () -> {
            var now = host.clock().instant();
            var judgement = judge.judge(rule, document, now, true, Map.of());
            var delay = rule.plan().delay();
            var after = delay.anchor() == null ? now.plusSeconds(60L * delay.minutes()) : now;
            var quiet = judgement instanceof Judgement.Send send
                    ? judge.quiet(rule, send.composed()).orElse(null)
                    : null;
            return new Shown(view, judgement, after, quiet);
        });
    }
}
