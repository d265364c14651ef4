package io.kenh.zbstemplates.values;

import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.lint.TransferNote;
import java.util.regex.Pattern;

/** Which texts Zalo takes as the value of a parameter type, lengths aside. */
public final class ValueFormat {
    /** hh:mm:ss, hh:mm, either with dd/mm/yyyy behind it, dd/mm/yyyy, mm/yyyy. */
    private static final Pattern TIME =
            Pattern.compile("(\\d{2}:\\d{2}(:\\d{2})?)( \\d{2}/\\d{2}/\\d{4})?|\\d{2}/\\d{2}/\\d{4}|\\d{2}/\\d{4}");

    private static final Pattern MONEY = Pattern.compile("[1-9]\\d*");
    private static final Pattern NUMBER = Pattern.compile("-?[\\d.,]*\\d");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d .-]{4,}");

    private ValueFormat() {}

    public static boolean fits(ParamType type, String value) {
        return switch (type) {
            case MONEY -> MONEY.matcher(value).matches();
            case NUMBER -> NUMBER.matcher(value).matches();
            case TIME -> TIME.matcher(value).matches();
            case PHONE -> PHONE.matcher(value).matches();
            case TRANSFER_NOTE -> TransferNote.forbidden(value).isEmpty();
            case OTP, URL, CODE -> value.chars().noneMatch(Character::isWhitespace);
            case CUSTOMER_NAME, ADDRESS, LABEL, STATUS, CONTACT, GENDER, PRODUCT -> !value.contains("\n");
        };
    }
}
