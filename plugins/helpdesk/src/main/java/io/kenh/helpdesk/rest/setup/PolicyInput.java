package io.kenh.helpdesk.rest.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is promised, as programs write it: see {@link PolicyJson}. What is absent is as in a new one, or stays.
 *
 * @param version of a PUT: only if nobody changed it since
 * @param teamId 0: for every team
 * @param typeId 0: for every type
 */
public record PolicyInput(
        @Nullable Integer version,
        @Nullable String name,
        @Nullable Long teamId,
        @Nullable Long typeId,
        @Nullable String from,
        @Nullable List<String> tags,
        @Nullable Long targetId,
        @Nullable Integer minutes,
        @Nullable List<Long> excluded,
        @Nullable List<Long> customers,
        @Nullable Boolean active) {
    /** What the form calls otherwise. */
    static final Map<String, String> NAMES =
            Map.of("target", "targetId", "hours", "minutes", "team", "teamId", "type", "typeId");

    /** @param now what it is, or what a new one begins with */
    Fields fields(PolicyJson now) {
        int time = Objects.requireNonNullElse(minutes, now.minutes());
        var values = new HashMap<String, String>();
        values.put("name", Objects.requireNonNullElse(name, now.name()));
        values.put("team", Fields.id(teamId, now.teamId()));
        values.put("type", Fields.id(typeId, now.typeId()));
        values.put("from", Fields.choice(from, now.from()));
        values.put("tags", String.join(", ", Objects.requireNonNullElse(tags, now.tags())));
        values.put("target", Long.toString(Objects.requireNonNullElse(targetId, now.targetId())));
        values.put("hours", Integer.toString(Math.floorDiv(time, 60)));
        values.put("minutes", Integer.toString(Math.floorMod(time, 60)));
        return new Fields(
                values,
                Map.of(
                        "excluded", Fields.ids(Objects.requireNonNullElse(excluded, now.excluded())),
                        "customers", Fields.ids(Objects.requireNonNullElse(customers, now.customers()))));
    }
}
