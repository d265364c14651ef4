package io.kenh.zbstemplates.content;

/** Zalo's types of parameters; each has a longest value: limit {@code param.<NAME>}. */
public enum ParamType {
    CUSTOMER_NAME(1),
    PHONE(2),
    ADDRESS(3),
    CODE(4),
    LABEL(5),
    STATUS(6),
    CONTACT(7),
    GENDER(8),
    PRODUCT(9),
    NUMBER(10),
    TIME(11),
    OTP(12),
    URL(13),
    MONEY(14),
    TRANSFER_NOTE(15);

    private final int code;

    ParamType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The name of the limit on its values. */
    public String limit() {
        return "param." + name();
    }
}
