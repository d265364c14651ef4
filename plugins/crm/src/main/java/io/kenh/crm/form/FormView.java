package io.kenh.crm.form;

import io.kenh.crm.lead.LeadKind;
import io.kenh.crm.lead.LeadView;
import io.kenh.crm.utm.Words.WordRow;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a lead is written.
 *
 * @param lead null for a new one
 * @param version what the input is based on
 * @param changes what somebody else changed meanwhile
 */
public record FormView(
        Form form,
        LeadKind kind,
        @Nullable LeadView lead,
        int version,
        String title,
        List<Change> changes,
        List<Option> stages,
        List<Option> people,
        List<Option> teams,
        List<WordRow> media,
        List<WordRow> sources,
        List<WordRow> campaigns) {
    /** A field that differs: as it is saved now, and as it was typed. */
    public record Change(String label, String saved, String yours) {}

    public String action() {
        return lead == null ? "/crm/leads" : lead.path() + "/edit";
    }

    public String back() {
        return lead != null ? lead.path() : kind == LeadKind.LEAD ? "/crm/leads" : "/crm/pipeline";
    }
}
