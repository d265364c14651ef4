package io.kenh.crm.lead;

import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may want something: a contact, or what is known of them.
 *
 * @param customer what lists show: the contact's name, else the company's or the person's
 * @param phoneKey what two ways of writing one number have in common, empty for none
 */
@Embeddable
public record Who(
        @Nullable @Column(name = "partner_id") Long partnerId,
        @Column(nullable = false, length = 300) String customer,

        @Column(name = "contact_name", nullable = false, length = 200)
        String contactName,

        @Column(name = "company_name", nullable = false, length = 200)
        String companyName,

        @Column(nullable = false, length = 60) String phone,

        @Column(name = "phone_key", nullable = false, length = 30)
        String phoneKey,

        @Enumerated(EnumType.STRING) @Column(name = "phone_mark", nullable = false, length = 8)
        PhoneMark phoneMark,

        @Column(nullable = false, length = 200) String email,

        @Column(name = "email_key", nullable = false, length = 200)
        String emailKey) {
    /** @param partnerName of the contact, null for none */
    static Who of(LeadData data, @Nullable String partnerName, PhoneMark mark) {
        var name = Stream.of(partnerName == null ? "" : partnerName, data.companyName(), data.contactName())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return new Who(
                data.partnerId(),
                SearchText.cut(name, 300),
                data.contactName(),
                data.companyName(),
                data.phone(),
                phoneKey(data.phone()),
                mark,
                data.email(),
                data.email().toLowerCase(Locale.ROOT));
    }

    /** Vietnamese numbers are one whether they are written with 0, 84, +84 or 0084. */
    public static String phoneKey(String phone) {
        var digits = phone.replaceAll("\\D", "");
        var bare = digits.startsWith("0084") ? digits.substring(2) : digits;
        var key = bare.startsWith("84") && bare.length() > 10 ? "0" + bare.substring(2) : bare;
        return key.length() < 6 ? "" : SearchText.cut(key, 30);
    }

    /** What this one leaves open is taken from the other. */
    Who or(Who other) {
        boolean mine = partnerId != null || !customer.isEmpty();
        return new Who(
                partnerId == null ? other.partnerId : partnerId,
                mine && (partnerId != null || other.partnerId == null) ? customer : other.customer,
                contactName.isEmpty() ? other.contactName : contactName,
                companyName.isEmpty() ? other.companyName : companyName,
                phone.isEmpty() ? other.phone : phone,
                phone.isEmpty() ? other.phoneKey : phoneKey,
                phone.isEmpty() && other.phoneMark != PhoneMark.NONE ? other.phoneMark : phoneMark,
                email.isEmpty() ? other.email : email,
                email.isEmpty() ? other.emailKey : emailKey);
    }

    /** @param partnerName as the contact is called now, null for none */
    Who without(String name, @Nullable String partnerName) {
        var remains = contactName.equals(name) ? "" : contactName;
        var called = partnerName == null ? companyName.isEmpty() ? remains : companyName : partnerName;
        return new Who(
                partnerId,
                SearchText.cut(called, 300),
                remains,
                companyName,
                phone,
                phoneKey,
                phoneMark,
                email,
                emailKey);
    }

    Who linked(long partner, String name) {
        return new Who(
                partner,
                SearchText.cut(name, 300),
                contactName,
                companyName,
                phone,
                phoneKey,
                phoneMark,
                email,
                emailKey);
    }
}
