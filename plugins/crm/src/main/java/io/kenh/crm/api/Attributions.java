package io.kenh.crm.api;

import io.kenh.api.data.DocRef;
import java.util.Optional;

/** Where documents come from, whatever their type: {@code host.services().get(Attributions.class)}. */
public interface Attributions {
    /** Empty when nobody said so. The caller has checked that its reader may see the document. */
    Optional<Attribution> of(DocRef document);

    /** Whether somebody said where it comes from, be it nowhere: what people cleared is not to be filled again. */
    default boolean said(DocRef document) {
        return of(document).isPresent();
    }

    /**
     * Says where a document comes from, replacing what was said before; names that are not known yet become known. Inside a write, by whoever
     * makes the document.
     *
     * @param companyId of the document
     */
    void note(DocRef document, long companyId, Attribution attribution);
}
