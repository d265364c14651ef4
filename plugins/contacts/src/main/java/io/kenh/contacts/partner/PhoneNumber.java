package io.kenh.contacts.partner;

import io.kenh.contacts.phone.Phones;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** @param e164 {@code +84912345678} */
@Embeddable
public record PhoneNumber(
        @Column(name = "phone_typed") String typed,
        @Column(name = "phone") String e164) {
    /** Null for nothing and for what is no phone number. */
    public static @Nullable PhoneNumber read(@Nullable String typed, Phones phones) {
        return typed == null
                ? null
                : phones.parse(typed).map(e164 -> new PhoneNumber(typed, e164)).orElse(null);
    }
}
