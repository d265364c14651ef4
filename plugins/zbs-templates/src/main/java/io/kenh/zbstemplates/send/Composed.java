package io.kenh.zbstemplates.send;

import io.kenh.api.data.DocView;
import io.kenh.contacts.api.DoNotContact.Wish;
import io.kenh.zbstemplates.limit.LimitSet;
import io.kenh.zbstemplates.template.Sendable;
import io.kenh.zbstemplates.values.Values;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a template would say about a document, and to whom.
 *
 * @param values exactly what would be sent, and what stands in the way
 * @param unfit text key of why the document's state does not fit the template; null when it does
 * @param addresses each way the customer can be reached, the best first; empty when there is none
 * @param customer who stands behind the document's partner now, after merges; null without one
 * @param name of the customer
 * @param wish the customer does not want to be contacted; null when they may be
 */
public record Composed(
        Sendable template,
        DocView document,
        Values values,
        @Nullable String unfit,
        List<Address> addresses,
        @Nullable Long customer,
        String name,
        @Nullable Wish wish) {
    /**
     * One way to reach the customer.
     *
     * @param reason text key of why it is offered where it stands
     * @param cost đồng; null when the platform names no price
     */
    public record Address(
            Recipient to, String reason, @Nullable Long cost) {
        public Route route() {
            return to.route();
        }
    }

    public boolean ready() {
        return values.complete() && unfit == null && !addresses.isEmpty();
    }

    /** What its words tell of; empty for nothing in particular. */
    public String moment() {
        return Objects.requireNonNullElse(template.row().moment(), "");
    }

    Composed saying(Values other) {
        return new Composed(template, document, other, unfit, addresses, customer, name, wish);
    }

    /** With what a person typed where the document says nothing. @param typed parameter name to text */
    public Composed typed(Map<String, String> typed, LimitSet limits) {
        var all = values.typed(template.content(), typed, limits);
        return new Composed(template, document, all, unfit, addresses, customer, name, wish);
    }

    /** By this route, or the best one. */
    public @Nullable Address address(@Nullable Route wish) {
        return addresses.stream()
                .filter(one -> wish == null || one.route() == wish)
                .findFirst()
                .orElse(addresses.isEmpty() ? null : addresses.getFirst());
    }

    /**
     * @param key see {@link Order}
     * @throws IllegalStateException when the customer cannot be reached
     */
    public Order order(String key, @Nullable Route wish, Source source, @Nullable Instant dueAt) {
        var address = address(wish);
        if (address == null) {
            throw new IllegalStateException("nobody to send to");
        }
        return new Order(
                key,
                template.id(),
                address.to(),
                document.ref(),
                document.title(),
                values.texts(),
                source,
                dueAt,
                values.typed());
    }
}
