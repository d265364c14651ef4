package io.kenh.zbstemplates.rule;

import io.kenh.api.event.MomentReached;
import java.time.Instant;

/** A rule outside the database. @param stateAt since when it stands so */
public record RuleRow(
        long id,
        int version,
        long companyId,
        long accountId,
        Plan plan,
        RuleState state,
        Instant stateAt,
        long changedBy,
        Instant changedAt) {
    boolean hangsOn(MomentReached event) {
        return companyId == event.companyId()
                && plan.documentType().equals(event.document().type())
                && plan.moment().equals(event.moment());
    }
}
