package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.testkit.Database;
import io.kenh.testkit.QueryCount;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many events of many people are processed at once. */
@ParameterizedClass
@EnumSource(Database.class)
class BatchTest {
    private static final String DONE = "select count(*) from zalo_oa_event where state = 'PROCESSED' and attempts = 1";
    private static final String FAILED = "select count(*) from zalo_oa_event where state = 'QUEUED' and attempts = 1";
    private static final String MESSAGES = "select count(*) from inbox_message";

    private final Customers customers;
    private final TestKenh kenh;

    BatchTest(Database database) {
        customers = new Customers(database);
        kenh = customers.kenh;
    }

    @AfterEach
    void close() {
        customers.close();
    }

    /** The first is refused by the database when it is stored, the second cannot even be read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table inbox_message add constraint poison check (text <> 't7')",
                "update zalo_oa_inbound set body = 'not json' where message_id = 'm-t7'"
            })
    void one_event_that_fails_is_kept_and_all_others_have_their_effect_once(String poison) throws Exception {
        for (int i = 0; i < 12; i++) {
            customers.wrote(i % 4, "t" + i);
        }
        customers.sql(poison);
        kenh.drain();
        assertEquals(11, kenh.number(DONE));
        assertEquals(1, kenh.number(FAILED + " and message_id = 'm-t7'"));
        assertEquals(11, kenh.number(MESSAGES));
        assertEquals(11, kenh.number("select count(distinct text) from inbox_message"));
        assertEquals(List.of("t1", "t5", "t9"), customers.texts(1));
        assertEquals(List.of("t3", "t11"), customers.texts(3));
        assertEquals(11, kenh.number("select count(*) from core_event where type like '%MessageReceived'"));

        if (poison.startsWith("alter")) {
            customers.sql("alter table inbox_message drop constraint poison");
            kenh.clock().advance(Duration.ofSeconds(10));
            kenh.drain();
            assertEquals(12, kenh.number(MESSAGES));
            assertEquals(List.of("t3", "t11", "t7"), customers.texts(3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow", "user_reacted_message", "user_submit_info"})
    void what_one_person_does_has_its_effect_in_the_order_it_was_told(String between) throws Exception {
        for (int i = 0; i < 12; i++) {
            customers.wrote(i % 3, "t" + i);
            if (i % 4 == 0) {
                customers.told(Customers.about(between, i % 3)
                        .replace("in-text", "m-t" + i)
                        .replace("1795143540000", "179514354" + i + "001"));
            }
        }
        kenh.drain();
        assertEquals(15, kenh.number(DONE));
        assertEquals(List.of("t0", "t3", "t6", "t9"), customers.texts(0));
        assertEquals(List.of("t1", "t4", "t7", "t10"), customers.texts(1));
        assertEquals(List.of("t2", "t5", "t8", "t11"), customers.texts(2));
        if (between.equals("user_reacted_message")) {
            // Each found the message it is about, told in the same breath.
            assertEquals(3, kenh.number("select count(*) from inbox_message where reaction is not null"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void whoever_leaves_in_the_middle_leaves_nothing_and_the_others_lose_nothing(int place) throws Exception {
        for (int i = 0; i < 8; i++) {
            customers.wrote(i % 4, "t" + i);
            if (i == place) {
                customers.told(Customers.about("user_withdraw", i % 4));
            }
        }
        kenh.drain();
        assertEquals(0, kenh.number("select count(*) from zalo_oa_event where state <> 'PROCESSED'"));
        assertEquals(1, kenh.number("select count(*) from zalo_oa_link where state = 'ERASED'"));
        for (int customer = 0; customer < 4; customer++) {
            var left = customer == place % 4 ? List.<String>of() : List.of("t" + customer, "t" + (customer + 4));
            assertEquals(left, customers.texts(customer));
        }
    }

    @Test
    void fifty_messages_take_hardly_more_statements_than_one() throws Exception {
        for (int i = 0; i < 9; i++) {
            customers.wrote(i, "first" + i);
        }
        kenh.drain();
        for (int i = 0; i < 50; i++) {
            customers.wrote(i % 9, "t" + i);
        }
        QueryCount.atMost(30, () -> {
            kenh.drain();
            return true;
        });
        assertEquals(59, kenh.number(DONE));
        assertEquals(59, kenh.number(MESSAGES));
    }
}
