package io.kenh.chatter.activity;

/** Of an activity. */
public enum State {
    PLANNED,
    DONE,
    CANCELLED
}
