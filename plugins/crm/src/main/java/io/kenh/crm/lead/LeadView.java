package io.kenh.crm.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lead as pages and programs read it. Amounts in whole đồng. */
public record LeadView(
        long id,
        int version,
        long companyId,
        LeadKind kind,
        LeadState state,
        String customer,
        PhoneMark phoneMark,
        LeadData data,
        int probability,
        Instant stageSince,
        Origin origin,
        End end,
        @Nullable Long mergedIntoId,
        long createdBy,
        Instant createdAt) {
    static LeadView of(Lead lead) {
        return new LeadView(
                lead.id(),
                lead.version(),
                lead.companyId(),
                lead.kind(),
                lead.state(),
                lead.who().customer(),
                lead.who().phoneMark(),
                lead.data(),
                lead.probability(),
                lead.stageSince(),
                lead.origin(),
                lead.end(),
                lead.mergedIntoId(),
                lead.createdBy(),
                lead.createdAt());
    }

    public String path() {
        return "/crm/leads/" + id;
    }

    public boolean changeable() {
        return state == LeadState.OPEN || state == LeadState.WON;
    }
}
