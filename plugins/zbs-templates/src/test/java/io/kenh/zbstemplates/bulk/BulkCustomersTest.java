package io.kenh.zbstemplates.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.zbstemplates.platform.MessagePlatform.Letter;
import io.kenh.zbstemplates.send.MessageState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders and their customers change between the plan of a bulk send and its last message. */
class BulkCustomersTest {
    private static final String FIRST = "+84910000001";
    private static final String OTHERS = "+84900000009";

    private final Mailing mailing = new Mailing().with(3);

    @AfterEach
    void close() {
        mailing.close();
    }

    /** The first order becomes another customer's. */
    private void giveAway() {
        mailing.orders.add(1, "Người Khác", 9L);
        mailing.phones.put(9L, OTHERS);
    }

    private List<Letter> to(String phone) {
        return mailing.desk.messages.taken.stream()
                .filter(letter -> letter.to().equals(phone))
                .toList();
    }

    private List<ItemRow> items(long id, String show) {
        return mailing.desk
                .in(1, () -> mailing.bulk.store().items(id, Which.of(show), null, 10))
                .items();
    }

    @Test
    void who_has_the_order_when_its_message_is_made_gets_it_with_their_own_words() {
        var id = mailing.start();
        giveAway();
        mailing.send(id);
        assertEquals(List.of(), to(FIRST));
        assertEquals("Người Khác", to(OTHERS).getFirst().values().get("customer_name"));
        assertEquals(3, mailing.desk.messages.taken.size());
        assertEquals("Khách 9", items(id, "").getFirst().customer(), "as the run says it afterwards");
        assertEquals(BulkState.DONE, mailing.state(id));
    }

    @Test
    void an_order_given_away_while_its_message_waits_is_told_to_nobody() {
        var id = mailing.start();
        mailing.work(id);
        giveAway();
        mailing.send(id);
        assertEquals(List.of(), to(FIRST));
        assertEquals(List.of(), to(OTHERS));
        assertEquals(2, mailing.desk.messages.taken.size());
        assertEquals(1, mailing.count(id, MessageState.CANCELLED));
        var item = items(id, "CANCELLED").getFirst();
        assertEquals(1, item.documentId());
        assertEquals(BulkState.DONE, mailing.state(id));
    }

    @Test
    void a_number_corrected_while_its_message_waits_is_the_one_it_goes_to() {
        var id = mailing.start();
        mailing.work(id);
        mailing.phones.put(1L, OTHERS);
        mailing.phones.put(2L, "");
        mailing.send(id);
        assertEquals(List.of(), to(FIRST));
        assertEquals("Khách 1", to(OTHERS).getFirst().values().get("customer_name"));
        assertEquals(2, mailing.desk.messages.taken.size());
        assertEquals(1, mailing.count(id, MessageState.CANCELLED));
        assertEquals(BulkState.DONE, mailing.state(id));
    }
}
