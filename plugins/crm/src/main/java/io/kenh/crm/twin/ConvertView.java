package io.kenh.crm.twin;

import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.crm.lead.LeadReader.Twin;
import io.kenh.crm.lead.LeadView;
import io.kenh.ui.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param candidates contacts it may be
 * @param fresh whether a new contact can be made
 */
public record ConvertView(
        LeadView lead,
        List<PartnerRef> candidates,
        boolean fresh,
        List<Option> people,
        List<Twin> twins,
        @Nullable String refused) {}
