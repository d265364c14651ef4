package io.kenh.inbox.message;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whoever writes into a conversation holds its row. Who has to wait for it at this node waits here, before a transaction: a busy
 * conversation holds one connection to the database then, and not all of them.
 */
public final class Turns {
    /** Conversations that share one wait for each other without need, which costs them little. */
    private static final ReentrantLock[] LOCKS =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    private Turns() {}

    /** Not to be called inside a transaction: the one in front might wait for what that one holds. */
    public static <T> T take(long conversation, Supplier<T> work) {
        var lock = LOCKS[Math.floorMod(conversation, LOCKS.length)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
