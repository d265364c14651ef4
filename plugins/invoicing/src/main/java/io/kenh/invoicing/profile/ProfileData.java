package io.kenh.invoicing.profile;

import io.kenh.api.security.Companies.CompanyRef;
import io.kenh.invoicing.invoice.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A company's letterhead. Any text may be empty; name, address, tax code and phone are the company's own then.
 *
 * @param note what a new invoice says below its lines
 * @param terms payment terms to choose from: one a line, {@code name = 30@0, 70@30}
 */
public record ProfileData(
        String name, String address, String taxCode, String phone, String email, String note, String terms) {
    public static final ProfileData NOTHING = new ProfileData("", "", "", "", "", "", "");

    static ProfileData of(CompanyRef company) {
        return new ProfileData(company.name(), company.address(), company.taxCode(), company.phone(), "", "", "");
    }

    /** What is left empty is the company's own. */
    ProfileData over(ProfileData own) {
        return new ProfileData(
                either(name, own.name),
                either(address, own.address),
                either(taxCode, own.taxCode),
                either(phone, own.phone),
                email,
                note,
                terms);
    }

    private static String either(String said, String own) {
        return said.isEmpty() ? own : said;
    }

    /** Ways to reach it that there are. */
    public List<String> contacts() {
        return Stream.of(phone, email).filter(text -> !text.isEmpty()).toList();
    }

    /** Payment terms by what they are, to their names. */
    public Map<String, String> termNames() {
        var names = new LinkedHashMap<String, String>();
        terms.lines().forEach(line -> {
            int at = line.lastIndexOf('=');
            if (at > 0) {
                names.put(
                        line.substring(at + 1).replace(" ", ""),
                        line.substring(0, at).strip());
            }
        });
        return names;
    }

    /** The first line that is no payment term; empty when all are. */
    static String wrongTerm(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .filter(line -> line.lastIndexOf('=') <= 0
                        || Terms.parse(line.substring(line.lastIndexOf('=') + 1))
                                .isEmpty())
                .findFirst()
                .orElse("");
    }
}
