package io.kenh.helpdesk.rest.setup;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A team, as programs write it: see {@link TeamJson}. What is absent is as in a new one, or stays.
 *
 * @param version of a PUT: only if nobody changed it since
 * @param alias empty: none
 * @param hours empty: those of the company
 */
public record TeamInput(
        @Nullable Integer version,
        @Nullable String name,
        @Nullable String alias,
        @Nullable String assignment,
        @Nullable List<Long> members,
        @Nullable Boolean asksRating,
        @Nullable Integer reopenDays,
        @Nullable Boolean linksLater,
        @Nullable Boolean byPortal,
        @Nullable Boolean byChat,
        @Nullable Boolean customersClose,
        @Nullable String visibility,
        @Nullable Map<String, String> hours,
        @Nullable Boolean active) {
    /** @param now what it is, or what a new one begins with */
    Fields fields(TeamJson now) {
        var week = hours == null ? Objects.requireNonNullElse(now.hours(), Map.<String, String>of()) : hours;
        known(week);
        var values = new HashMap<>(week);
        values.put("name", Objects.requireNonNullElse(name, now.name()));
        values.put("alias", Objects.requireNonNullElse(alias, Objects.requireNonNullElse(now.alias(), "")));
        values.put("assignment", Fields.choice(assignment, now.assignment()));
        values.put("asksRating", Fields.flag(asksRating, now.asksRating()));
        values.put("reopenDays", Integer.toString(Objects.requireNonNullElse(reopenDays, now.reopenDays())));
        values.put("linksLater", Fields.flag(linksLater, now.linksLater()));
        values.put("customersClose", Fields.flag(customersClose, now.customersClose()));
        values.put("visibility", Fields.choice(visibility, now.visibility()));
        values.put("ownHours", Boolean.toString(!week.isEmpty()));
        return new Fields(
                values,
                Map.of(
                        "members", Fields.ids(Objects.requireNonNullElse(members, now.members())),
                        "ways", ways(now)));
    }

    private List<String> ways(TeamJson now) {
        boolean portal = Objects.requireNonNullElse(byPortal, now.byPortal());
        boolean chat = Objects.requireNonNullElse(byChat, now.byChat());
        if (portal && chat) {
            return List.of("PORTAL", "CHAT");
        }
        return List.of(portal ? "PORTAL" : chat ? "CHAT" : "STAFF");
    }

    private static void known(Map<String, String> week) {
        var days = Arrays.stream(DayOfWeek.values())
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!days.containsAll(week.keySet())) {
            throw new KenhException(CoreError.INVALID, Map.of("hours", t("helpdesk.error.hours")));
        }
    }
}
