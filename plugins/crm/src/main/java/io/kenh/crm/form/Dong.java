package io.kenh.crm.form;

import io.kenh.crm.lead.LeadData;
import java.util.OptionalLong;

/** Whole đồng as people write them: {@code 12.500.000}, {@code 12,500,000 ₫}, {@code 12500000}. */
public final class Dong {
    private Dong() {}

    /** Empty for what is no such number, or more than any lead is worth. */
    public static OptionalLong parse(String text) {
        var digits = text.replaceAll("[\\s.,₫đ\u00a0\u202f]", "");
        if (!digits.matches("\\d{1,16}")) {
            return OptionalLong.empty();
        }
        long amount = Long.parseLong(digits);
        return amount > LeadData.MOST ? OptionalLong.empty() : OptionalLong.of(amount);
    }
}
