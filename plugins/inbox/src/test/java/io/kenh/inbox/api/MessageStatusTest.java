package io.kenh.inbox.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageStatusTest {
    private static final Map<MessageStatus, Set<MessageStatus>> FORWARD = Map.of(
            MessageStatus.QUEUED,
            EnumSet.of(
                    MessageStatus.UNKNOWN,
                    MessageStatus.SENT,
                    MessageStatus.DELIVERED,
                    MessageStatus.READ,
                    MessageStatus.FAILED,
                    MessageStatus.CANCELLED),
            MessageStatus.UNKNOWN,
            EnumSet.of(
                    MessageStatus.QUEUED,
                    MessageStatus.SENT,
                    MessageStatus.DELIVERED,
                    MessageStatus.READ,
                    MessageStatus.FAILED),
            MessageStatus.SENT,
            EnumSet.of(MessageStatus.DELIVERED, MessageStatus.READ),
            MessageStatus.DELIVERED,
            EnumSet.of(MessageStatus.READ),
            MessageStatus.READ,
            EnumSet.noneOf(MessageStatus.class),
            MessageStatus.FAILED,
            EnumSet.of(MessageStatus.QUEUED, MessageStatus.SENT, MessageStatus.DELIVERED, MessageStatus.READ),
            MessageStatus.CANCELLED,
            EnumSet.of(MessageStatus.QUEUED, MessageStatus.SENT, MessageStatus.DELIVERED, MessageStatus.READ));

    @ParameterizedTest
    @EnumSource(MessageStatus.class)
    void a_status_moves_forward_only(MessageStatus from) {
        for (var to : MessageStatus.values()) {
            assertEquals(FORWARD.get(from).contains(to), from.mayBecome(to), from + " -> " + to);
        }
    }
}
