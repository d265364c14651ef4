package io.kenh.websitebutton.api;

import io.kenh.api.event.DomainEvent;

/**
 * A conversation began with a click on the button. Told again when what was only probable turns out otherwise.
 *
 * @param site as staff call it
 * @param page path of the page, without query
 * @param source {@code utm_source} of the visit; empty when there was none, as the next two
 * @param certain the customer sent the click's reference; else it was the only click of those minutes, which is probable and no more
 */
public record VisitorArrived(
        long conversationId,
        long companyId,
        String site,
        String page,
        String source,
        String medium,
        String campaign,
        boolean certain)
        implements DomainEvent {}
