package io.kenh.zalosimulator.zbs;

import java.util.Optional;
import java.util.Set;

/** What a template is for. */
public enum Tag {
    TRANSACTION,
    CUSTOMER_CARE,
    PROMOTION;

    int code() {
        return ordinal() + 1;
    }

    static Optional<Tag> ofCode(String text) {
        for (var tag : values()) {
            if (text.equals(Integer.toString(tag.code()))) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }

    /** Template types: 1 custom, 2 OTP, 3 payment request, 4 voucher, 5 rating. */
    boolean allowedFor(int templateType) {
        return switch (templateType) {
            case 2 -> this == TRANSACTION;
            case 3 -> this != CUSTOMER_CARE;
            default -> Set.of(1, 4, 5).contains(templateType);
        };
    }
}
