package io.kenh.zbstemplates.content;

/** How a value in the table looks: Zalo's {@code row_type}. */
public enum RowStyle {
    NONE(0),
    SUCCESS(1),
    UPDATE(2),
    NOTICE(3),
    ERROR(4),
    BASIC(5);

    private final int code;

    RowStyle(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
