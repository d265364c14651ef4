package io.kenh.zbstemplates.bulk;

import io.kenh.api.data.DocView;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.send.Sending;
import io.kenh.zbstemplates.template.NotInUse;
import io.kenh.zbstemplates.template.Sendable;
import io.kenh.zbstemplates.template.TemplateStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which templates the actor may send to many. */
public final class BulkTemplates {
    /** So many documents tell which template is meant. */
    private static final int SAMPLE = 20;

    private final TemplateStore templates;
    private final Sending sending;

    BulkTemplates(TemplateStore templates, Sending sending) {
        this.templates = templates;
        this.sending = sending;
    }

    /** Those for documents of this type, by name. */
    public List<Sendable> open(String documentType) {
        var actor = Current.actor();
        return templates.sendable(documentType).stream()
                .filter(template -> sending.outbox().open(template, actor))
                .toList();
    }

    /** @param companyId 0 for any @throws KenhException {@code zbs-templates.not-in-use} */
    Sendable open(long id, String documentType, long companyId) {
        return templates
                .sendable(id)
                .filter(one -> documentType.equals(one.row().documentType()))
                .filter(one -> companyId == 0 || one.companyId() == companyId)
                .filter(one -> sending.outbox().open(one, Current.actor()))
                .orElseThrow(() -> NotInUse.of(templates, id));
    }

    /** The one most of these documents are fit for. @throws KenhException {@code zbs-templates.not-in-use} without any */
    Sendable best(String documentType, Collection<DocView> documents) {
        var sample = documents.stream().limit(SAMPLE).map(DocView::ref).toList();
        var all = open(documentType);
        if (all.size() == 1) {
            return all.getFirst();
        }
        return all.stream()
                .max(Comparator.comparingLong(template -> sending.composer().compose(template, sample).values().stream()
                        .filter(Composed::ready)
                        .count()))
                .orElseThrow(NotInUse::none);
    }

    @Nullable
    Long team(Sendable template) {
        return sending.outbox().team(template, Current.actor());
    }
}
