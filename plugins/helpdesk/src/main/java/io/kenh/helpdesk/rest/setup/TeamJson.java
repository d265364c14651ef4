package io.kenh.helpdesk.rest.setup;

import io.kenh.helpdesk.sla.CalendarText;
import io.kenh.helpdesk.sla.Span;
import io.kenh.helpdesk.team.TeamView;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A team, as programs read it.
 *
 * @param alias {@code ho-tro}, written {@code @ho-tro}; absent: none
 * @param assignment {@code manual}, {@code round_robin}, {@code balanced} or {@code random}
 * @param members ids of users
 * @param reopenDays a customer who writes again within so many days opens the closed ticket again; 0: never
 * @param linksLater after that, a new ticket is made and linked to the old one
 * @param customersClose customers may say in the portal that a ticket is done
 * @param visibility {@code staff} or {@code members}
 * @param hours {@code {"monday": "08:00-12:00, 13:30-17:30"}}; absent: those of the company
 */
public record TeamJson(
        long id,
        int version,
        String name,
        @Nullable String alias,
        String assignment,
        List<Long> members,
        boolean asksRating,
        int reopenDays,
        boolean linksLater,
        boolean byPortal,
        boolean byChat,
        boolean customersClose,
        String visibility,
        @Nullable Map<String, String> hours,
        boolean active) {
    static TeamJson of(TeamView team) {
        var data = team.data();
        var hours = data.hours();
        return new TeamJson(
                team.id(),
                team.version(),
                team.label(),
                data.alias(),
                data.assignment().name().toLowerCase(Locale.ROOT),
                data.members().stream().sorted().toList(),
                data.asksRating(),
                data.reopenDays(),
                data.linksLater(),
                data.byPortal(),
                data.byChat(),
                data.customersClose(),
                data.visibility().name().toLowerCase(Locale.ROOT),
                hours == null ? null : week(hours),
                team.active());
    }

    private static Map<String, String> week(Map<DayOfWeek, List<Span>> hours) {
        var week = new LinkedHashMap<String, String>();
        for (var day : DayOfWeek.values()) {
            var spans = hours.getOrDefault(day, List.of());
            if (!spans.isEmpty()) {
                week.put(day.name().toLowerCase(Locale.ROOT), CalendarText.text(spans));
            }
        }
        return week;
    }
}
