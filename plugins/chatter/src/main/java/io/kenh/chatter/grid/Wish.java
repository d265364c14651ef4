package io.kenh.chatter.grid;

import io.kenh.api.security.Current;
import io.kenh.chatter.activity.Activity;
import io.kenh.chatter.activity.Due;
import io.kenh.chatter.activity.State;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which planned activities somebody looks at.
 *
 * @param who empty for everybody's, {@link #MINE}, {@link #NOBODY} for documents about which nothing is planned, or the id of a user
 * @param due empty for all, or a {@link Due} in lower case
 * @param type 0 for all
 */
public record Wish(String who, String due, long type) {
    public static final String MINE = "me";
    public static final String NOBODY = "-";

    /** What cannot be understood is no wish. */
    public static Wish of(@Nullable String who, @Nullable String due, @Nullable String type) {
        return new Wish(
                who != null && (who.equals(MINE) || who.equals(NOBODY) || number(who)) ? who : "",
                due != null
                                && Arrays.stream(Due.values())
                                        .anyMatch(one -> name(one).equals(due))
                        ? due
                        : "",
                type != null && number(type) ? Long.parseLong(type) : 0);
    }

    private static boolean number(String text) {
        return text.matches("\\d{1,18}");
    }

    public static String name(Due due) {
        return due.name().toLowerCase(Locale.ROOT);
    }

    public boolean nobody() {
        return who.equals(NOBODY);
    }

    /** Whose: a user's id; 0 for everybody's. */
    public long person() {
        return who.isEmpty() || nobody()
                ? 0
                : who.equals(MINE) ? Current.actor().userId() : Long.parseLong(who);
    }

    Optional<Due> only() {
        return due.isEmpty() ? Optional.empty() : Optional.of(Due.valueOf(due.toUpperCase(Locale.ROOT)));
    }

    boolean wants(Tally tally) {
        return (person() == 0 || person() == tally.assignee()) && (type == 0 || type == tally.type());
    }

    /** As a condition of queries. */
    Predicate of(CriteriaBuilder cb, From<?, Activity> activity, LocalDate today) {
        var all = new ArrayList<Predicate>();
        all.add(cb.equal(activity.get("state"), State.PLANNED));
        if (person() != 0) {
            all.add(cb.equal(activity.get("assigneeId"), person()));
        }
        if (type != 0) {
            all.add(cb.equal(activity.get("typeId"), type));
        }
        var day = activity.<LocalDate>get("dueOn");
        only().ifPresent(due -> all.add(
                switch (due) {
                    case LATE -> cb.lessThan(day, today);
                    case TODAY -> cb.equal(day, today);
                    case PLANNED -> cb.greaterThan(day, today);
                }));
        return cb.and(all.toArray(Predicate[]::new));
    }
}
