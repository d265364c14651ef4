package io.kenh.inbox;

import io.kenh.api.error.ErrorCode;

/** What the inbox refuses. */
public enum InboxError implements ErrorCode {
    EMPTY("inbox.empty", 422),
    TEXT_TOO_LONG("inbox.text-too-long", 422),
    FILE_TYPE("inbox.file-type", 422),
    FILE_TOO_LARGE("inbox.file-too-large", 413),
    FILE_WITH_TEXT("inbox.file-with-text", 422),
    FILE_MISSING("inbox.file-missing", 422),
    CHANNEL_MISSING("inbox.channel-missing", 409),
    NOT_UNKNOWN("inbox.not-unknown", 409),
    NOT_FAILED("inbox.not-failed", 409),
    TOKEN_USED("inbox.token-used", 409),
    /** The arguments are what was typed and the commands there are. */
    UNKNOWN_COMMAND("inbox.unknown-command", 422),
    ASSIGNED_MEANWHILE("inbox.assigned-meanwhile", 409),
    WRITTEN_MEANWHILE("inbox.written-meanwhile", 409),
    ASSIGNEE("inbox.assignee", 422);

    private final String key;
    private final int status;

    InboxError(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
