package io.kenh.zbstemplates.page;

import io.kenh.zbstemplates.send.AccountQuota.Figures;
import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.send.Composed.Address;
import io.kenh.zbstemplates.send.Outlook;
import io.kenh.zbstemplates.send.Outlook.Fit;
import io.kenh.zbstemplates.spend.OwnQuota;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be sent.
 *
 * @param path of this page
 * @param all templates that can be sent about this document type
 * @param chosen the one shown
 * @param open values a person types; none where the document is not fit, see {@link Composed#unfit}
 * @param address how it would go; null when the customer cannot be reached
 * @param token names this sending: pressed twice it sends once
 * @param outlook whether the account's quota lets it go now; null when it does not count
 * @param own the template's own quota; null without
 * @param seen digest of what the document says here, see {@link Seen}
 * @param again the same went out a moment ago: the person must say so twice
 * @param account name of the sender
 */
public record SendView(
        String path,
        List<Composed> all,
        Composed chosen,
        List<OpenValue> open,
        @Nullable Address address,
        PhoneView phone,
        Figures quota,
        @Nullable Outlook outlook,
        @Nullable OwnQuota own,
        Reach reach,
        String token,
        String seen,
        boolean again,
        String account,
        @Nullable String error) {
    /** Nothing stands in the way but what is still to be typed. */
    public boolean ready() {
        return address != null && chosen.unfit() == null && blocking().isEmpty();
    }

    /** Values of the document that cannot be sent; none where the document is not fit: putting them right would not help. */
    public List<String> blocking() {
        if (chosen.unfit() != null) {
            return List.of();
        }
        return chosen.values().problems().stream()
                .filter(problem -> open.stream().noneMatch(one -> one.param().equals(problem.param())))
                .map(problem -> problem.text(chosen.document().ref().type()))
                .toList();
    }

    /** Something cannot be sent before it is typed. */
    public boolean missing() {
        return open.stream().anyMatch(OpenValue::required);
    }

    /** What changes with each letter typed. */
    public String follows() {
        return Stream.concat(Stream.of("#zbs-seen"), open.stream().map(one -> "#" + one.saidId()))
                .collect(Collectors.joining(","));
    }

    public String title() {
        return chosen.document().title();
    }

    /** When it goes, because the quota does not let it go now; null when it does. */
    public @Nullable Instant later() {
        return outlook == null || outlook.fit() != Fit.NO ? null : outlook.resetAt();
    }

    public boolean ownUsedUp() {
        return own != null && own.left() == 0;
    }

    public boolean promotion() {
        return chosen.template().row().tag() == io.kenh.zbstemplates.content.Tag.PROMOTION;
    }
}
