package io.kenh.ui.form;

import java.util.List;
import java.util.stream.Stream;

/** The time zones that forms offer. Named as browsers know them. */
public final class Zones {
    public static final List<String> USUAL = List.of(
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

    public static boolean known(String zone, String own) {
        return USUAL.contains(zone) || zone.equals(own);
    }

    public static List<Option> options() {
        return options(USUAL.getFirst());
    }

    /** @param own offered too, whether it is a usual one or not */
    public static List<Option> options(String own) {
        return Stream.concat(USUAL.stream(), Stream.of(own))
                .distinct()
                .map(zone -> new Option(zone, zone))
                .toList();
    }
}
