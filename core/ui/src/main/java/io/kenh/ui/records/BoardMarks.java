package io.kenh.ui.records;

import io.kenh.api.data.DocType;
import io.kenh.ui.Badge;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Marks on the cards of other plugins' boards, such as what is still to be done: {@code new Service<>(BoardMarks.class, …)}. Every board of
 * {@link Records} whose entity is a document type's shows them, and above each column how many of its records have which.
 */
public interface BoardMarks {
    /** All marks there are, in the order a column's bar shows them. */
    List<Badge> marks();

    /**
     * One query for many.
     *
     * @param ids the actor can see them; at most 2,000
     * @return one of {@link #marks} each; a record without a mark is absent
     */
    Map<Long, Badge> of(DocType<?> type, Collection<Long> ids);
}
