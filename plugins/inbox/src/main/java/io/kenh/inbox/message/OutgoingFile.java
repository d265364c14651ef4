package io.kenh.inbox.message;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.Files;
import io.kenh.api.file.StoredFile;
import io.kenh.inbox.InboxError;
import io.kenh.inbox.api.ChannelCapabilities;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.text.FileTypes;
import io.kenh.ui.Kit;
import java.io.InputStream;

/** Which files a channel takes: judged by content, whatever the name says, with the limit in the refusal. */
public final class OutgoingFile {
    private OutgoingFile() {}

    /** Stores an upload if the channel takes it, kept by the message that uses it. Inside a write: a refusal leaves nothing behind. */
    public static StoredFile store(Files files, InputStream content, String name, ChannelCapabilities takes) {
        long limit = Math.max(takes.maxImageBytes(), takes.maxFileBytes());
        try {
            var file = files.upload(content, name, limit);
            kind(file, takes);
            return file;
        } catch (KenhException e) {
            throw e.code() == CoreError.FILE_TOO_LARGE ? tooLarge(limit) : e;
        }
    }

    /** @throws KenhException when the channel does not take it */
    static IncomingMessage.Kind kind(StoredFile file, ChannelCapabilities takes) {
        if (takes.imageTypes().contains(file.mediaType())) {
            requireSize(file, takes.maxImageBytes());
            return IncomingMessage.Kind.IMAGE;
        }
        if (takes.fileTypes().contains(file.mediaType())) {
            requireSize(file, takes.maxFileBytes());
            return IncomingMessage.Kind.FILE;
        }
        throw new KenhException(InboxError.FILE_TYPE, FileTypes.names(takes), FileTypes.advice(takes));
    }

    private static void requireSize(StoredFile file, long limit) {
        if (file.size() > limit) {
            throw tooLarge(limit);
        }
    }

    private static KenhException tooLarge(long limit) {
        return new KenhException(InboxError.FILE_TOO_LARGE, Kit.bytes(limit));
    }
}
