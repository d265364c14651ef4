package io.kenh.portal.account;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.PartnerMergeUndone;
import io.kenh.contacts.api.PartnerMerged;
import java.util.Objects;

/** An account follows its contact; where both had one, the survivor's stays and nobody gets in by the other. */
public final class Merges {
    private final Host host;

    public Merges(Host host) {
        this.host = host;
    }

    public void on(PartnerMerged event) {
        host.db().write(em -> {
            for (var account : AccountStore.ofPartner(em, event.mergedId())) {
                if (AccountStore.ofPartner(em, event.survivorId(), account.companyId())
                        .isEmpty()) {
                    account.moveTo(event.survivorId(), event.mergeId());
                } else if (!account.blocked()) {
                    account.blockFor(event.mergeId());
                    Sessions.closeAll(em, account.id());
                }
            }
            return event;
        });
    }

    public void on(PartnerMergeUndone event) {
        host.db().write(em -> {
            AccountStore.ofPartner(em, event.survivorId()).stream()
                    .filter(account -> Objects.equals(account.mergeId(), event.mergeId()))
                    .forEach(account -> account.moveTo(event.mergedId(), null));
            AccountStore.ofPartner(em, event.mergedId()).stream()
                    .filter(account -> account.blocked() && Objects.equals(account.mergeId(), event.mergeId()))
                    .forEach(Account::unblock);
            return event;
        });
    }
}
