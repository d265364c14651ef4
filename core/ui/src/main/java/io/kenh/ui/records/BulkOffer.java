package io.kenh.ui.records;

import io.kenh.api.data.DocType;
import java.util.List;

/**
 * Mass actions for the lists of other plugins' documents: {@code new Service<>(BulkOffer.class, …)}. Every list of {@link Records} whose
 * entity is a document type's shows them after its own, and hands them what its own actions get: ids the actor can see, picked one by one
 * or all that match. Lists know nothing of who offers.
 */
public interface BulkOffer {
    /**
     * What the actor may do with documents of this type; empty for nothing. Called whenever such a list is shown, so keep it quick.
     *
     * @return actions whose ids begin with the id of the plugin that offers them
     */
    List<BulkAction> of(DocType<?> type);
}
