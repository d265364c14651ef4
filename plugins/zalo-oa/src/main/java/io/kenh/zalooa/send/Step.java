package io.kenh.zalooa.send;

/** What comes next in the line of one customer. */
sealed interface Step {
    record Send(Attempt attempt) implements Step {}

    record Check(Attempt attempt) implements Step {}

    /** Again from the start: the head of the line changed. */
    record Next() implements Step {}

    record Stop() implements Step {}
}
