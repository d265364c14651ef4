package io.kenh.websitebutton.site;

import io.kenh.ui.form.Option;
import java.util.List;
import java.util.stream.Stream;

/** Where offices are. Named as browsers know them: there the hours are looked up. */
final class Zones {
    private static final List<String> USUAL = List.of(
            "Asia/Ho_Chi_Minh",
            "Asia/Bangkok",
            "Asia/Singapore",
            "Asia/Taipei",
            "Asia/Tokyo",
            "Asia/Seoul",
            "Australia/Sydney",
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "America/Los_Angeles",
            "UTC");

    private Zones() {}

    static boolean known(String zone, String own) {
        return USUAL.contains(zone) || zone.equals(own);
    }

    /** @param own the company's, or what the site has */
    static List<Option> options(String own) {
        return Stream.concat(USUAL.stream(), Stream.of(own))
                .distinct()
                .map(zone -> new Option(zone, zone))
                .toList();
    }
}
