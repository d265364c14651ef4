package io.kenh.helpdesk.rest.setup;

import io.kenh.helpdesk.sla.PolicyView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is promised, as programs read it.
 *
 * @param teamId absent: for every team
 * @param typeId absent: for every type
 * @param from {@code low}, {@code normal}, {@code high} or {@code urgent}: for tickets at least so urgent
 * @param tags for tickets with one of these; none: for all
 * @param targetId the stage that has to be reached
 * @param minutes of working time
 * @param excluded ids of stages whose time does not count
 * @param customers ids of contacts; none: of all
 */
public record PolicyJson(
        long id,
        int version,
        String name,
        @Nullable Long teamId,
        @Nullable Long typeId,
        String from,
        List<String> tags,
        long targetId,
        int minutes,
        List<Long> excluded,
        List<Long> customers,
        boolean active) {
    static PolicyJson of(PolicyView policy) {
        var data = policy.data();
        return new PolicyJson(
                policy.id(),
                policy.version(),
                policy.label(),
                data.teamId(),
                data.typeId(),
                data.from().token(),
                data.tags(),
                data.targetId(),
                data.minutes(),
                data.excluded().stream().sorted().toList(),
                data.customers().stream().sorted().toList(),
                policy.active());
    }
}
