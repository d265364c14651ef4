package io.kenh.chatter.thread;

/** A file of an entry. */
public record AttachmentRow(
        long id, long entryId, String fileId, String name, String mediaType, long size, boolean own) {}
