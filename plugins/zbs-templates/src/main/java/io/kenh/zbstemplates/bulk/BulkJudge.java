package io.kenh.zbstemplates.bulk;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.send.Composer;
import io.kenh.zbstemplates.send.Earlier;
import io.kenh.zbstemplates.template.Sendable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at some documents of a bulk send: a handful of queries, however many they are. */
final class BulkJudge {
    private final Host host;
    private final Composer composer;
    private final Limits limits;
    private final Earlier earlier;

    BulkJudge(Host host, Composer composer, Limits limits) {
        this.host = host;
        this.composer = composer;
        this.limits = limits;
        this.earlier = new Earlier(host);
    }

    /** @return what would be sent for those that fit */
    Map<BulkItem, Composed> judge(Sendable template, String type, List<BulkItem> items) {
        var composed = composer.compose(
                template, items.stream().map(item -> item.document(type)).toList());
        var since = host.clock().instant().minusSeconds(limits.current().amount("send.again-within"));
        var documents =
                composed.keySet().stream().map(document -> document.id()).toList();
        var sent = earlier.sent(template.id(), type, documents, since);
        var partners = composed.values().stream()
                .map(BulkJudge::partner)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var refusing = earlier.refusing(template.row().accountId(), partners);
        var fitting = new LinkedHashMap<BulkItem, Composed>();
        for (var item : items) {
            var document = item.document(type);
            var one = composed.get(document);
            var verdict = verdict(one, sent.contains(document.id()), refusing);
            item.judged(one, verdict, detail(one, verdict));
            if (one != null && verdict == Verdict.FITS) {
                fitting.put(item, one);
            }
        }
        return fitting;
    }

    private static @Nullable Long partner(Composed composed) {
        var address = composed.address(null);
        return address == null ? null : address.to().partnerId();
    }

    private static Verdict verdict(@Nullable Composed composed, boolean sent, Set<Long> refusing) {
        if (composed == null) {
            return Verdict.GONE;
        }
        if (composed.unfit() != null) {
            return Verdict.UNFIT;
        }
        if (composed.addresses().isEmpty()) {
            return Verdict.NO_RECIPIENT;
        }
        if (!composed.values().complete()) {
            return Verdict.VALUES;
        }
        if (composed.wish() != null) {
            return Verdict.NO_CONTACT;
        }
        var partner = partner(composed);
        if (partner != null && refusing.contains(partner)) {
            return Verdict.REFUSED;
        }
        return sent ? Verdict.LATELY : Verdict.FITS;
    }

    private String detail(@Nullable Composed composed, Verdict verdict) {
        if (composed == null) {
            return "";
        }
        return switch (verdict) {
            case UNFIT -> Objects.requireNonNullElse(composed.unfit(), "");
            case VALUES -> host.json().write(composed.values().problems());
            case FITS -> {
                var shortened = composed.values().shortened();
                yield shortened.isEmpty() ? "" : host.json().write(shortened);
            }
            case UNCHECKED, QUEUED, NO_RECIPIENT, REFUSED, NO_CONTACT, LATELY, GONE -> "";
        };
    }
}
