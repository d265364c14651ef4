package io.kenh.zbstemplates.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocType;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.data.Fact;
import io.kenh.api.data.FactValue;
import io.kenh.api.event.DocumentNoted;
import io.kenh.zbstemplates.Given;
import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.RowStyle;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.content.TemplateContent.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document changes while a message about it waits. */
class UnfitTest {
    /** Documents that have one fact. */
    private static final class Owing implements Documents {
        private long balance = 500_000;

        @Nullable
        private Long customer = 11L;

        private final Set<Long> broken = new HashSet<>();

        @Override
        public List<DocType<?>> types() {
            return List.of();
        }

        @Override
        public Optional<DocType<?>> type(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<DocView> find(DocRef ref) {
            return Optional.of(new DocView(ref, "DH42", "/x", customer, 1));
        }

        @Override
        public Map<DocRef, DocView> find(Collection<DocRef> refs) {
            return refs.stream()
                    .collect(Collectors.toMap(ref -> ref, ref -> find(ref).orElseThrow()));
        }

        @Override
        public Map<String, FactValue> facts(DocRef ref) {
            if (broken.contains(ref.id())) {
                throw new IllegalStateException("no such line");
            }
            return Map.of("balance", new FactValue(Fact.Kind.MONEY, balance));
        }
    }

    private final Post post = new Post();
    private final Owing documents = new Owing();

    @BeforeEach
    void owing() {
        post.desk.host.with(Documents.class, documents);
        above(post);
    }

    private static void above(Post post) {
        post.desk
                .host
                .db()
                .write(em -> em.createNativeQuery("update zbs_templates_template set conditions = :json")
                        .setParameter("json", """
                        [{"fact": "balance", "in": [], "above": 0, "otherwise": "test.template.paid"}]""")
                        .executeUpdate());
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void a_message_never_asks_for_what_was_paid_while_it_waited() {
        var content = Given.good().with(given -> {
            given.params.add(new Param("amount", ParamType.MONEY, "balance", "150000"));
            given.table.add(new Row("Còn phải trả", "<amount>", RowStyle.NONE));
        });
        try (var post = new Post(content.content())) {
            var documents = new Owing();
            post.desk.host.with(Documents.class, documents);
            above(post);
            var values = new HashMap<>(Post.VALUES);
            values.put("amount", "500000");
            var first = post.queue(post.order("first", Post.phone(), values, null));
            var second = post.queue(post.order("second", Post.phone(), values, null));
            documents.balance = 200_000;
            post.desk.send();
            for (var letter : post.desk.messages.taken) {
                assertEquals("200000", letter.values().get("amount"));
                assertEquals("DH42", letter.values().get("order_code"), "what the document does not say stays");
            }
            assertEquals(2, post.desk.messages.taken.size());
            assertTrue(post.row(first).texts().contains("200000"), "kept as it was sent");
            assertEquals(MessageState.SENT, post.state(second));
        }
    }

    @Test
    void what_was_paid_meanwhile_is_not_asked_for_and_the_reason_stays() {
        var owed = post.queue("owed");
        post.desk.send();
        assertEquals(MessageState.SENT, post.state(owed));
        var paid = post.queue("paid");
        documents.balance = 0;
        post.desk.send();
        assertEquals(1, post.desk.messages.taken.size());
        assertEquals(MessageState.CANCELLED, post.state(paid));
        assertEquals("test.template.paid", post.row(paid).why().key());
        assertTrue(post.steps(paid).contains(MessageState.CANCELLED));
    }

    @Test
    void a_document_of_another_customer_is_told_to_nobody() {
        post.desk.contacts.add(12, "+84987654322");
        var meant = post.queue("meant");
        documents.customer = 12L;
        post.desk.send();
        assertEquals(MessageState.CANCELLED, post.state(meant));
        assertEquals("customer-changed", post.reason(meant));
        var noted = post.desk.host.events.stream()
                .filter(DocumentNoted.class::isInstance)
                .map(DocumentNoted.class::cast)
                .toList();
        assertEquals("zbs-templates.note.customer-changed", noted.getLast().key());
        var ofNobody = post.queue("of-nobody");
        documents.customer = null;
        post.desk.send();
        assertEquals("customer-changed", post.reason(ofNobody));
        assertEquals(0, post.desk.messages.taken.size());
    }

    @Test
    void a_customer_whose_contacts_were_merged_is_the_same() {
        post.desk.contacts.add(12, "+84987654322");
        post.desk.contacts.merge(11, 12);
        var meant = post.queue("meant");
        documents.customer = 12L;
        post.desk.send();
        assertEquals(MessageState.SENT, post.state(meant));
        assertEquals("+84987654322", post.desk.messages.taken.getFirst().to(), "the number of who is left");
    }

    @Test
    void a_document_that_cannot_be_read_costs_its_own_message_and_no_other() {
        var document = new DocRef("sales.order", 43);
        documents.broken.add(document.id());
        var unreadable = post.queue(new Order(
                "broken", post.template, Post.phone(), document, "DH43", Post.VALUES, Source.person(null, 7), null));
        var owed = post.queue("owed");
        post.desk.send();
        assertEquals(MessageState.FAILED, post.state(unreadable));
        assertEquals("document-unreadable", post.reason(unreadable));
        assertTrue(post.steps(unreadable).contains(MessageState.FAILED));
        assertEquals(MessageState.SENT, post.state(owed));

        documents.broken.clear();
        post.desk.run(() -> post.sending().remedies().again(unreadable));
        post.desk.send();
        assertEquals(MessageState.SENT, post.state(unreadable));
    }
}
