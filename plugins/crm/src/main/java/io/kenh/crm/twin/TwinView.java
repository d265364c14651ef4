package io.kenh.crm.twin;

import io.kenh.crm.lead.LeadReader.Twin;
import io.kenh.crm.lead.LeadView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param picked ids that are checked already */
public record TwinView(
        LeadView lead,
        List<Twin> twins,
        List<Long> picked,
        @Nullable String refused) {}
