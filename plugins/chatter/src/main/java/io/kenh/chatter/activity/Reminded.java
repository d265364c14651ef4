package io.kenh.chatter.activity;

/** What the assignee has been told about the due day. */
public enum Reminded {
    NOTHING,
    DUE,
    LATE
}
