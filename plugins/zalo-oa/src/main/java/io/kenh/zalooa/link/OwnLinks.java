package io.kenh.zalooa.link;

import io.kenh.api.addon.Host;
import io.kenh.api.data.PersonalData;
import io.kenh.api.security.Current;
import io.kenh.zalooa.api.ZaloAccounts;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zalooa.api.ZaloRecipients.Recipient;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** As whom a customer is known to the company's Official Accounts, for the copy of their data. */
public final class OwnLinks implements PersonalData {
    private final Host host;

    public OwnLinks(Host host) {
        this.host = host;
    }

    /** @param userId Zalo's id of the person with this account */
    private record Copy(
            String officialAccount,
            String userId,
            String name,
            boolean follows,
            @Nullable Instant lastInteractionAt) {}

    @Override
    public String name() {
        return "zalo";
    }

    @Override
    public void write(long partnerId, Consumer<Object> to) {
        host.services()
                .get(ZaloRecipients.class)
                .of(partnerId)
                .forEach(link -> host.services()
                        .get(ZaloAccounts.class)
                        .find(link.accountId())
                        .filter(account ->
                                account.companyId() == Current.actor().companyId())
                        .ifPresent(account -> to.accept(copy(account.name(), link))));
    }

    private static Copy copy(String account, Recipient link) {
        return new Copy(account, link.userId(), link.name(), link.followed(), link.lastInteractionAt());
    }
}
