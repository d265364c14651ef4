package io.kenh.zbstemplates.send;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a message.
 *
 * @param name as the contact is called now
 * @param userId Zalo's id of the person with the account; must be there for {@link Route#UID}
 * @param phone E.164; must be there for {@link Route#PHONE}, and may be there to fall back to
 */
@Embeddable
public record Recipient(
        @Nullable @Column(name = "partner_id") Long partnerId,
        @Column(name = "recipient") String name,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Route route,

        @Nullable @Column(name = "zalo_user_id") String userId,
        @Nullable String phone) {
    Recipient byPhone() {
        return new Recipient(partnerId, name, Route.PHONE, userId, phone);
    }

    /** @param number null for none */
    Recipient at(@Nullable String number) {
        return new Recipient(partnerId, name, route, userId, number);
    }

    /** What people look for it by. */
    String words() {
        return phone == null ? name : String.join(" ", name, phone, phone.replace("+84", "0"));
    }

    /** What tells that two are the same person. */
    Set<Object> known() {
        return Stream.of(partnerId, userId, phone).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    boolean addressed() {
        return (route == Route.UID ? userId : phone) != null;
    }
}
