package io.kenh.catalog.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which customers have other taxes than those of the products: {@code host.services().get(FiscalPositions.class)}. */
public interface FiscalPositions {
    /** @param note stands on documents: why their taxes are what they are */
    record PositionRef(long id, String name, String note, boolean active) {}

    /** Those in use in the actor's company, by name, at most 200. */
    List<PositionRef> all();

    /** Of the actor's company, an archived one too. */
    Optional<PositionRef> find(long id);

    /** The customer's in the actor's company, while it is in use; empty: the taxes of the products. */
    Optional<PositionRef> of(long partnerId);

    /**
     * Gives a customer a position in the actor's company; null takes it away.
     *
     * @throws io.kenh.api.error.KenhException {@code core.not-found} when the company has no such position
     */
    void assign(long partnerId, @Nullable Long positionId);

    /**
     * The taxes that stand for those of products. Asks the database at most once however many lines there are, mostly never.
     *
     * @param positionId null: the customer's
     * @param partnerId 0 for nobody yet
     */
    Swaps swaps(@Nullable Long positionId, long partnerId);

    /** Which taxes stand for which. */
    interface Swaps {
        /** Ids, in their order, without those that nothing stands for. */
        List<Long> of(List<Long> taxIds);
    }
}
