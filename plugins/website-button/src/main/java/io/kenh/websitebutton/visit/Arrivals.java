package io.kenh.websitebutton.visit;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.MessageReceived;
import io.kenh.inbox.api.Replies;
import io.kenh.websitebutton.WebsiteButtonSettings;
import io.kenh.websitebutton.api.VisitorArrived;
import io.kenh.websitebutton.site.Sites;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the click that a conversation began with. Zalo's chat address takes nothing that would come back with the customer's message, so
 * there are two ways: the customer sends the reference the button showed, which is certain; or it is somebody's very first message and
 * there was exactly one click in the minutes before, which is probable and said to be no more. Between two nobody guesses.
 */
public final class Arrivals {
    static final String CHANNEL = "zalo-oa";

    private static final Pattern REFERENCE = Pattern.compile("#W-([0-9A-HJKMNP-TV-Z]{6})\\b", Pattern.CASE_INSENSITIVE);
    private static final int MOST_LINES = 50;
    /** Zalo's clock and ours. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private final Host host;
    private final Sites sites;
    private final Clicks clicks;

    public Arrivals(Host host, Sites sites, Clicks clicks) {
        this.host = host;
        this.sites = sites;
        this.clicks = clicks;
    }

    public void received(MessageReceived event) {
        if (!event.thread().channel().equals(CHANNEL)) {
            return;
        }
        host.db().write(em -> {
            if (clicks.any(em, event.thread().accountId(), host.clock().instant())) {
                match(em, event);
            }
            return event;
        });
    }

    private void match(EntityManager em, MessageReceived event) {
        var known = clicks.of(em, event.conversationId());
        if (known.filter(Click::certain).isPresent()) {
            return;
        }
        var lines = host.services().get(Replies.class).transcript(event.conversationId(), MOST_LINES);
        long account = event.thread().accountId();
        var certain = references(lines).stream()
                .flatMap(reference ->
                        clicks.byReference(em, account, reference, host.clock().instant()).stream())
                .findFirst();
        if (certain.isPresent()) {
            known.ifPresent(Click::release);
            arrived(certain.get(), event.conversationId(), true);
        } else if (known.isEmpty()) {
            begun(lines)
                    .flatMap(at -> clicks.only(em, account, at.minus(window()), at.plus(SKEW)))
                    .filter(click -> window().isPositive())
                    .ifPresent(click -> arrived(click, event.conversationId(), false));
        }
    }

    private Duration window() {
        return Duration.ofMinutes(host.settings().get(WebsiteButtonSettings.MATCH_MINUTES));
    }

    private static List<String> references(List<Replies.Line> lines) {
        return lines.stream()
                .filter(Replies.Line::fromCustomer)
                .flatMap(line -> REFERENCE.matcher(line.text()).results())
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** When the customer wrote for the first time; empty for a conversation that is older than what we see of it. */
    private static Optional<Instant> begun(List<Replies.Line> lines) {
        return lines.size() >= MOST_LINES
                ? Optional.empty()
                : lines.stream().filter(Replies.Line::fromCustomer).findFirst().map(Replies.Line::at);
    }

    private void arrived(Click click, long conversationId, boolean certain) {
        click.ledTo(conversationId, certain);
        var site = sites.get(click.siteId());
        var visit = click.visit();
        host.events()
                .publish(new VisitorArrived(
                        conversationId,
                        site.companyId(),
                        site.data().name(),
                        visit.page(),
                        visit.source(),
                        visit.medium(),
                        visit.campaign(),
                        certain));
    }
}
