package io.kenh.invoicing.api;

import io.kenh.api.data.DocRef;
import java.util.Collection;
import java.util.List;

/**
 * Documents that invoices are made from, by their numbers: customers write these on transfers where a payment reference should stand. A
 * service of whoever has such documents.
 */
public interface TransferSources {
    /**
     * @param key that it was asked for by
     * @param recorded money that is recorded on it and on none of its invoices, whole đồng
     */
    record Source(String key, DocRef document, String number, long recorded) {}

    /**
     * Those of a company, in one query. Knows no rights: whoever asks shows what the actor may see.
     *
     * @param keys in capitals and without signs, as {@code S202600011}; most are no document's number
     */
    List<Source> find(long companyId, Collection<String> keys);
}
