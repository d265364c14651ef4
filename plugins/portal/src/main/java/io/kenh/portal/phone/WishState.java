package io.kenh.portal.phone;

/** What became of a wish. */
public enum WishState {
    /** Staff has not answered. */
    PENDING,
    APPLIED,
    DECLINED,
    /** The customer took it back. */
    WITHDRAWN,
    /** The customer asked for another number before this one was answered. */
    REPLACED
}
