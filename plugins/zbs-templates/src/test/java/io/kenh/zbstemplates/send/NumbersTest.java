package io.kenh.zbstemplates.send;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.api.event.DocumentNoted;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A customer's phone number is corrected while a message waits. */
class NumbersTest {
    private static final String CORRECTED = "+84900000001";

    private final Post post = new Post();

    @AfterEach
    void close() {
        post.close();
    }

    private List<String> reached() {
        return post.desk.messages.taken.stream().map(letter -> letter.to()).toList();
    }

    private List<String> reasons(long id) {
        return post.desk.in(1, () -> post.sending().store().view(id)).steps().stream()
                .map(step -> String.valueOf(step.why().key()))
                .toList();
    }

    @Test
    void what_waits_goes_to_the_number_of_now_and_its_history_says_so() {
        var first = post.queue("a");
        var second = post.queue("b");
        post.desk.contacts.add(11, CORRECTED);
        post.desk.send();
        assertEquals(List.of(CORRECTED, CORRECTED), reached());
        assertEquals(CORRECTED, post.row(first).to().phone());
        assertEquals(List.of("null", "zbs-templates.reason.phone-changed", "null"), reasons(first));
        assertEquals("", post.reason(first), "nothing is left to explain");
        assertEquals(
                List.of(Tracking.id(1, "a"), Tracking.id(1, "b")),
                post.desk.messages.taken.stream()
                        .map(letter -> letter.trackingId())
                        .toList(),
                "in their order");
        assertEquals(MessageState.SENT, post.state(second));
    }

    @Test
    void who_has_no_number_any_more_gets_nothing_and_who_sent_it_is_told_why() {
        var id = post.queue("a");
        post.desk.contacts.add(11, null);
        post.desk.send();
        assertEquals(List.of(), reached());
        assertEquals(MessageState.CANCELLED, post.state(id));
        assertEquals("no-phone", post.reason(id));
        var told = post.desk.host.events.stream()
                .filter(DocumentNoted.class::isInstance)
                .map(DocumentNoted.class::cast)
                .toList()
                .getLast();
        assertEquals("zbs-templates.note.no-phone", told.key());
        assertEquals(null, told.quiet(), "somebody has to decide what goes instead");
    }

    @Test
    void what_zalo_does_not_take_by_user_id_goes_to_the_number_of_now() {
        post.desk.messages.refusals.add(-249);
        var both = post.queue(post.order("a", Post.uid("+84987654321")));
        post.desk.contacts.add(11, CORRECTED);
        post.desk.send();
        assertEquals(List.of(CORRECTED), reached());
        assertEquals(MessageState.SENT, post.state(both));

        post.desk.messages.refusals.add(-249);
        var without = post.queue(post.order("b", Post.uid(CORRECTED)));
        post.desk.contacts.add(11, null);
        post.desk.send();
        assertEquals("not-by-uid", post.reason(without));
        assertEquals(1, reached().size());
    }

    @Test
    void what_may_not_go_by_phone_gets_no_number() {
        var id = post.queue(post.order("a", Post.uid(null)));
        post.desk.contacts.add(11, CORRECTED);
        post.desk.send();
        assertEquals(List.of("u-1"), reached());
        assertEquals(null, post.row(id).to().phone());
    }

    @Test
    void a_wrong_number_is_corrected_and_the_message_sent_again() {
        post.desk.messages.refusals.add(-108);
        var id = post.queue("a");
        post.desk.send();
        assertEquals("phone", post.reason(id));
        post.desk.contacts.add(11, CORRECTED);
        post.desk.run(() -> post.sending().remedies().again(id));
        post.desk.send();
        assertEquals(List.of(CORRECTED), reached());
    }

    @Test
    void two_contacts_who_share_a_number_now_are_written_to_one_after_the_other() {
        post.queue("a");
        post.queue(post.order("b", new Recipient(12L, "Chồng chị An", Route.PHONE, null, "+84987654322")));
        post.queue(post.order("c", new Recipient(13L, "Ai khác", Route.PHONE, null, "+84987654323")));
        post.desk.contacts.add(11, CORRECTED);
        post.desk.contacts.add(12, CORRECTED);
        post.desk.messages.together = new CountDownLatch(2);
        post.desk.send();
        assertEquals(3, reached().size());
        assertEquals(List.of(), post.desk.messages.hurried);
    }
}
