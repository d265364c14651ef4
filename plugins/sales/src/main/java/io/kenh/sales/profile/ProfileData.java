package io.kenh.sales.profile;

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

    /** Ways to reach it that there are. */
    public List<String> contacts() {
        return Stream.of(phone, email, website).filter(text -> !text.isEmpty()).toList();
    }
}
