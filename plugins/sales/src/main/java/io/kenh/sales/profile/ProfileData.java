package io.kenh.sales.profile;

import io.kenh.api.security.Companies.CompanyRef;
import java.util.List;
import java.util.stream.Stream;

/**
 * A company's letterhead. Any text may be empty.
 *
 * @param terms what a new quotation says below its lines
 */
public record ProfileData(
        String name,
        String address,
        String taxCode,
        String phone,
        String email,
        String website,
        String bank,
        String terms) {
    public static final ProfileData NOTHING = new ProfileData("", "", "", "", "", "", "", "");

    /** With name, and address and phone where there are none yet, of the company itself. */
    ProfileData called(CompanyRef company) {
        return new ProfileData(
                company.name(),
                address.isEmpty() ? company.address() : address,
                taxCode,
                phone.isEmpty() ? company.phone() : phone,
                email,
                website,
                bank,
                terms);
    }

    /** Ways to reach it that there are. */
    public List<String> contacts() {
        return Stream.of(phone, email, website).filter(text -> !text.isEmpty()).toList();
    }
}
