package io.kenh.zalooa.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Official Accounts this server knows: {@code host.services().get(ZaloAccounts.class)}. */
public interface ZaloAccounts {
    enum State {
        /** Never connected. */
        DRAFT,
        CONNECTED,
        /** An administrator of the OA must authorise again. */
        EXPIRED,
        ERROR,
        PAUSED
    }

    /**
     * @param name as staff call it
     * @param oaId Zalo's id of the OA; empty before the first connection
     * @param usable calls can be made for it now
     * @param problem why not, in the reader's language; null when it is usable
     */
    record AccountRef(
            long id,
            long companyId,
            String name,
            String oaId,
            @Nullable String avatarUrl,
            State state,
            boolean usable,
            @Nullable String problem) {}

    /** Of the actor's companies, by name; without an actor all. */
    List<AccountRef> list();

    /** Empty when there is none, or none the actor may see. */
    Optional<AccountRef> find(long id);

    /** Opens the OA's chat on the customer's phone or computer. */
    URI chat(String oaId);
}
