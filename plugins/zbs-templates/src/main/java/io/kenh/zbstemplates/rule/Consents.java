package io.kenh.zbstemplates.rule;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.zalooa.api.ZaloRecipients.Recipient;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.send.MessageState;
import io.kenh.zbstemplates.send.Why;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a customer may be written to without being asked. */
final class Consents {
    private static final String REFUSED = """
            select count(m) from ZbsMessage m
            where one_of(m.to.partnerId, :partners) and m.accountId = :account and m.state = :failed and m.why.key = :refusal
              and m.createdAt >= :since
            """;

    private final Host host;
    private final Limits limits;

    Consents(Host host, Limits limits) {
        this.host = host;
        this.limits = limits;
    }

    /** Why not; empty when they may. @param link with the rule's account; null without */
    Optional<Reason> refusal(RuleRow rule, Composed composed, @Nullable Recipient link) {
        if (composed.wish() != null) {
            return Optional.of(Reason.NO_CONTACT);
        }
        boolean promotion = composed.template().row().tag() == Tag.PROMOTION;
        if ((promotion && link != null && !link.reachable()) || refused(rule, composed)) {
            return Optional.of(Reason.REFUSED);
        }
        return switch (rule.plan().consent()) {
            case CUSTOMER -> Optional.empty();
            case LINKED ->
                link != null && (link.followed() || link.lastInteractionAt() != null)
                        ? Optional.empty()
                        : Optional.of(Reason.NOT_LINKED);
            case FOLLOWS -> link != null && link.followed() ? Optional.empty() : Optional.of(Reason.NOT_FOLLOWING);
        };
    }

    /** The platform said so of an earlier message. */
    private boolean refused(RuleRow rule, Composed composed) {
        var partner = composed.customer();
        if (partner == null) {
            return false;
        }
        // A refusal counts under whichever of their records it was noted.
        var partners = host.services().get(PartnerCards.class).ids(partner).toArray(Long[]::new);
        var since =
                host.clock().instant().minus(Duration.ofDays(limits.current().amount("rule.refused")));
        return host.db()
                        .read(em -> em.createQuery(REFUSED, Long.class)
                                .setParameter("partners", partners)
                                .setParameter("account", rule.accountId())
                                .setParameter("failed", MessageState.FAILED)
                                .setParameter("refusal", Why.of("person").key())
                                .setParameter("since", since)
                                .getSingleResult())
                > 0;
    }
}
