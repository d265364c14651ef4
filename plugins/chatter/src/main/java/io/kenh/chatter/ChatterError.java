package io.kenh.chatter;

import io.kenh.api.error.ErrorCode;

/** What this plugin refuses. */
public enum ChatterError implements ErrorCode {
    NOTE_EMPTY("chatter.note-empty", 422),
    NOTE_TOO_LONG("chatter.note-too-long", 422),
    NOT_YOUR_NOTE("chatter.not-your-note", 403),
    TOO_MANY_FILES("chatter.too-many-files", 422),
    FILE_GONE("chatter.file-gone", 422),
    MAY_NOT_READ("chatter.may-not-read", 422),
    ACTIVITY_ENDED("chatter.activity-ended", 409),
    FILE_WANTED("chatter.file-wanted", 422);

    private final String key;
    private final int status;

    ChatterError(String key, int status) {
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
