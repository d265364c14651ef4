package io.kenh.chatter.api;

/** What stands in a thread. */
public enum EntryKind {
    /** For staff only. */
    NOTE,
    /** Fields that changed: old → new. */
    TRACKING,
    /** A line about something that happened. */
    EVENT,
    /** What a customer received or wrote, brought by another plugin. */
    MESSAGE
}
