package io.kenh.zbstemplates.send;

import io.kenh.api.data.DocRef;
import io.kenh.zbstemplates.Desk;
import io.kenh.zbstemplates.Given;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.content.TemplateContent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages for tests: a template in use and orders made from it. */
final class Post implements AutoCloseable {
    static final DocRef ORDER = new DocRef("sales.order", 42);
    static final Map<String, String> VALUES =
            Map.of("order_code", "DH42", "customer_name", "Nguyễn An", "order_key", "k42");

    final Desk desk = new Desk();
    final long template;

    Post() {
        this(Tag.TRANSACTION);
    }

    Post(Tag tag) {
        this(Given.good().with(given -> given.tag = tag).content());
    }

    Post(TemplateContent content) {
        template = desk.inUse(content);
    }

    static Recipient phone() {
        return new Recipient(11L, "Nguyễn An", Route.PHONE, null, "+84987654321");
    }

    static Recipient uid(@Nullable String phone) {
        return new Recipient(11L, "Nguyễn An", Route.UID, "u-1", phone);
    }

    Order order(String key) {
        return order(key, phone());
    }

    Order order(String key, Recipient to) {
        return order(key, to, VALUES, null);
    }

    Order order(String key, Recipient to, Map<String, String> values, @Nullable Instant dueAt) {
        return new Order(key, template, to, ORDER, "DH42", values, Source.person(null, 7), dueAt);
    }

    Order ofBatch(String key, Recipient to) {
        return new Order(key, template, to, ORDER, "DH42", VALUES, Source.batch(5, null, 7), null);
    }

    long queue(String key) {
        return queue(order(key));
    }

    long queue(Order order) {
        return desk.in(1, () -> sending().outbox().queue(order)).id();
    }

    Sending sending() {
        return desk.parts.sending();
    }

    MessageRow row(long id) {
        return desk.in(1, () -> sending().store().view(id)).row();
    }

    MessageState state(long id) {
        return row(id).state();
    }

    String reason(long id) {
        var key = row(id).why().key();
        return key == null ? "" : key.substring(key.lastIndexOf('.') + 1);
    }

    List<MessageState> steps(long id) {
        return desk.in(1, () -> sending().store().view(id)).steps().stream()
                .map(Step.Row::state)
                .toList();
    }

    @Override
    public void close() {
        desk.close();
    }
}
