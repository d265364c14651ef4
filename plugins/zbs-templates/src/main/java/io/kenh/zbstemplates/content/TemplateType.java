package io.kenh.zbstemplates.content;

/** Zalo's {@code template_type}. */
public enum TemplateType {
    CUSTOM(1),
    OTP(2),
    PAYMENT(3),
    VOUCHER(4),
    RATING(5);

    private final int code;

    TemplateType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
