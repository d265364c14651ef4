package io.kenh.crm.bridge.inbox;

import io.kenh.crm.api.LeadRef;
import io.kenh.crm.utm.Words.WordRow;
import io.kenh.ui.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param known open leads that it may be about already */
public record StartView(
        long conversationId,
        String name,
        Form form,
        List<LeadRef> known,
        List<WordRow> campaigns,
        @Nullable String refused) {}
