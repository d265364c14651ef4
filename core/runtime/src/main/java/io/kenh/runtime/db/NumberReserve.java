package io.kenh.runtime.db;

import io.kenh.runtime.db.NumberBlocks.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/** Numbers of one sequence that this node took ahead while many asked for them. In calm times there are none. */
final class NumberReserve {
    /** Who asks so soon after another is part of a rush. */
    private static final long RUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** So long somebody waits for the commit of who takes numbers for all, and then asks the database as well. */
    private static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final int SIZE = 20;

    private final PriorityQueue<Block> blocks = new PriorityQueue<>(Comparator.comparingLong(Block::from));
    private long lastAsked = System.nanoTime() - RUSH_NANOS;
    private long takenUntil = System.nanoTime();

    /** The lowest there is; empty when the database has to be asked. */
    synchronized OptionalLong next() {
        while (blocks.isEmpty()) {
            long left = takenUntil - System.nanoTime();
            if (left <= 0) {
                return OptionalLong.empty();
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return OptionalLong.empty();
            }
        }
        lastAsked = System.nanoTime();
        var first = blocks.remove();
        if (first.from() + 1 < first.to()) {
            blocks.add(new Block(first.counter(), first.from() + 1, first.to()));
        }
        return OptionalLong.of(first.from());
    }

    /** How many to take from the database; when it is more than one, others wait a moment for what is left of them. */
    synchronized int wanted() {
        long now = System.nanoTime();
        boolean rush = now - lastAsked < RUSH_NANOS;
        lastAsked = now;
        takenUntil = rush ? now + WAIT_NANOS : now;
        return rush ? SIZE : 1;
    }

    /** What was taken is committed. */
    synchronized void put(Block block) {
        takenUntil = System.nanoTime();
        if (block.from() < block.to()) {
            blocks.add(block);
        }
        notifyAll();
    }

    /** The last first: each can only be given back when none after it is out. */
    synchronized List<Block> empty() {
        var all = new ArrayList<>(blocks);
        all.sort(Comparator.comparingLong(Block::from).reversed());
        blocks.clear();
        return all;
    }
}
