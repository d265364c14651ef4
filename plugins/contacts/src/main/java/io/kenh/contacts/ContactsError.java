package io.kenh.contacts;

import io.kenh.api.error.ErrorCode;

/** What contacts refuses. */
public enum ContactsError implements ErrorCode {
    TAG_TAKEN("contacts.tag-taken", 409),
    MERGE_SAME("contacts.merge-same", 422),
    MERGE_KINDS("contacts.merge-kinds", 422),
    MERGE_COMPANIES("contacts.merge-companies", 422),
    MERGE_GONE("contacts.merge-gone", 409),
    MERGE_LATER_FIRST("contacts.merge-later-first", 409),
    NOT_A_PICTURE("contacts.not-a-picture", 422),
    /** The argument is how many there may be. */
    TOO_MANY_ADDRESSES("contacts.too-many-addresses", 409);

    private final String key;
    private final int status;

    ContactsError(String key, int status) {
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
