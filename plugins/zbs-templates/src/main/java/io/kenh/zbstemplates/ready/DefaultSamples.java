package io.kenh.zbstemplates.ready;

import io.kenh.zbstemplates.content.ParamType;

/** What a parameter shows while nobody said better. */
public final class DefaultSamples {
    private DefaultSamples() {}

    public static String of(ParamType type) {
        return switch (type) {
            case CUSTOMER_NAME -> "Nguyễn Văn An";
            case PHONE -> "0912345678";
            case ADDRESS -> "12 Lê Lợi, Quận 1, TP. Hồ Chí Minh";
            case CODE -> "DH00042";
            case LABEL -> "Tiêu chuẩn";
            case STATUS -> "Đã xác nhận";
            case CONTACT -> "Bộ phận chăm sóc khách hàng";
            case GENDER -> "Ông";
            case PRODUCT -> "Cà phê rang xay 500 g";
            case NUMBER -> "1250000";
            case TIME -> "20/11/2026";
            case OTP -> "123456";
            case URL -> "https://kenh.example.vn";
            case MONEY -> "1250000";
            case TRANSFER_NOTE -> "DH00042";
        };
    }
}
