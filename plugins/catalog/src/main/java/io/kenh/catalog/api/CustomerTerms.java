package io.kenh.catalog.api;

/**
 * What customers were given here, a price list and a fiscal position in each company, follows their contact through merges:
 * {@code host.services().get(CustomerTerms.class)}. The catalogue knows no contacts; who sells to them tells it, and may do so twice.
 */
public interface CustomerTerms {
    /** The contact {@code mergedId} is now {@code survivorId}, who keeps what they have of their own. */
    void merged(long mergeId, long mergedId, long survivorId);

    /** That merge was undone: what it moved goes back. */
    void undone(long mergeId, long mergedId, long survivorId);
}
