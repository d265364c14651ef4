package io.kenh.ui.records;

import gg.jte.Content;
import io.kenh.api.data.DocType;

/**
 * A further view of other plugins' documents: {@code new Service<>(RecordView.class, …)}. Every list of {@link Records} whose entity is a
 * document type's offers it beside its own views, with the same search, filters and favourites around it. Lists know nothing of who offers;
 * while the plugin is switched off such an address shows the list.
 */
public interface RecordView {
    /** Its name in addresses, {@code view=<id>}; none of the list's own views has it. */
    String id();

    /** Text key. */
    String label();

    /** Name of a Tabler icon. */
    String icon();

    /** Whether the actor is offered it for documents of this type. Called whenever such a list is shown, so keep it quick. */
    boolean offered(DocType<?> type);

    /**
     * What stands below the list's bar. It keeps its own wishes in parameters {@code v.<name>} of the address ({@link Picked#state}).
     *
     * @param part a script asked for it alone ({@link Picked#part}): the same again, or from {@link Picked#after} on its further rows only
     */
    Content content(DocType<?> type, Picked records, boolean part);
}
