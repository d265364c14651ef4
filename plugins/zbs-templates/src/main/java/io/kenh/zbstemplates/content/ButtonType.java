package io.kenh.zbstemplates.content;

/** What a button does. */
public enum ButtonType {
    WEBSITE(1),
    CALL(2),
    OA(3),
    MINI_APP(4),
    APP_DOWNLOAD(5),
    DISTRIBUTION(6),
    OTHER_SITE(7),
    OTHER_APP(8),
    ARTICLE(9),
    COPY(10),
    PAY(11),
    VIEW_DETAILS(12);

    private final int code;

    ButtonType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** Its content is an address. */
    public boolean opensAddress() {
        return this != CALL && this != COPY && this != PAY;
    }
}
