package io.kenh.zbstemplates.content;

/** What a message is for: Zalo's {@code tag}. */
public enum Tag {
    TRANSACTION(1),
    CUSTOMER_CARE(2),
    PROMOTION(3);

    private final int code;

    Tag(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
