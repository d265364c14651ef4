package io.kenh.zbstemplates.rule;

import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.send.Recipient;
import io.kenh.zbstemplates.send.Why;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a rule would do about a document now. */
public sealed interface Judgement {
    record Hold(Instant until, Why why) implements Judgement {}

    record No(Why why) implements Judgement {}

    /** @param way the first of the rule's ways that works */
    record Send(Composed composed, Way way) implements Judgement {}

    /** @param cost đồng; null when unknown */
    sealed interface Way {
        Channel channel();

        @Nullable
        Long cost();

        record Template(
                Channel channel, Recipient to, @Nullable Long cost) implements Way {}

        /** @param text plain */
        record Letter(String to, String subject, String text) implements Way {
            @Override
            public Channel channel() {
                return Channel.EMAIL;
            }

            @Override
            public Long cost() {
                return 0L;
            }
        }

        record Conversation(long id, String text, @Nullable Long cost) implements Way {
            @Override
            public Channel channel() {
                return Channel.FREE;
            }
        }
    }
}
