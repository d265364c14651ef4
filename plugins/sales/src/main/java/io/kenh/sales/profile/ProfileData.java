package io.kenh.sales.profile;

import io.kenh.api.security.Companies.CompanyRef;
import java.util.List;
import java.util.stream.Stream;

/**
 * A company's letterhead. Any text may be empty; name, address, tax code and phone are the company's own then.
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

    static ProfileData of(CompanyRef company) {
        return new ProfileData(company.name(), company.address(), company.taxCode(), company.phone(), "", "", "", "");
    }

    /** What is left empty is the company's own. */
    ProfileData over(ProfileData own) {
        return new ProfileData(
                either(name, own.name),
                either(address, own.address),
                either(taxCode, own.taxCode),
                either(phone, own.phone),
                email,
                website,
                bank,
                terms);
    }

    private static String either(String said, String own) {
        return said.isEmpty() ? own : said;
    }

    /** Ways to reach it that there are. */
    public List<String> contacts() {
        return Stream.of(phone, email, website).filter(text -> !text.isEmpty()).toList();
    }
}
