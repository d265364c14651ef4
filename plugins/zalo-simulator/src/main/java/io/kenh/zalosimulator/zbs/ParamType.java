package io.kenh.zalosimulator.zbs;

import java.util.Optional;
import java.util.regex.Pattern;

/** Types of template parameters with their longest value (developer documentation, 2026-08) and what a value must look like. */
enum ParamType {
    CUSTOMER_NAME(30, ".*"),
    PHONE_NUMBER(15, "\\+?[0-9 ]{3,15}"),
    ADDRESS(200, ".*"),
    CODE(30, ".*"),
    LABEL(30, ".*"),
    STATUS(30, ".*"),
    CONTACT(50, ".*"),
    GENDER(5, ".*"),
    PRODUCT_NAME(200, ".*"),
    NUMBER(20, "-?[0-9]+([.,][0-9]+)*"),
    TIME(20, "([0-9]{2}:[0-9]{2}(:[0-9]{2})?( [0-9]{2}/[0-9]{2}/[0-9]{4})?)|([0-9]{2}/)?[0-9]{2}/[0-9]{4}"),
    OTP(10, "[0-9A-Za-z]+"),
    URL(200, "[^\\s<>]+"),
    CURRENCY(12, "[1-9][0-9]*"),
    TRANSFER_NOTE(90, "[^@\\[\\]^_!\"•#$%¥&'()*+,€\\-./:;{|<}=~>?`]*");

    private final int max;
    private final Pattern shape;

    ParamType(int max, String shape) {
        this.max = max;
        this.shape = Pattern.compile(shape, Pattern.DOTALL);
    }

    static Optional<ParamType> ofCode(String text) {
        for (var type : values()) {
            if (text.equals(Integer.toString(type.ordinal() + 1))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    int max() {
        return max;
    }

    boolean fits(String value) {
        return shape.matcher(value).matches();
    }
}
