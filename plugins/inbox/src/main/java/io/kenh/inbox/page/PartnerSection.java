package io.kenh.inbox.page;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.ui.SlotPart;
import io.kenh.contacts.api.ContactsSlots;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.channel.Channels;
import io.kenh.inbox.conversation.ConversationQueries;
import io.kenh.inbox.conversation.ConversationState;
import io.kenh.inbox.conversation.EarlierRow;
import io.kenh.inbox.conversation.Visibility;
import io.kenh.inbox.jte.StaticTemplates;
import io.kenh.ui.Kit;
import java.util.List;
import java.util.Objects;

/** A contact's latest conversations on the contact's page: those the reader may see in the inbox, and no others. */
public final class PartnerSection {
    static final int MOST = 10;

    private final Host host;
    private final StaticTemplates templates = new StaticTemplates();

    public PartnerSection(Host host) {
        this.host = host;
    }

    public SlotPart<PartnerRef> part() {
        return new SlotPart<>(ContactsSlots.PARTNER_SECTIONS, 100, (ctx, partner) -> show(partner.id()));
    }

    /** Nothing for somebody who may not read the inbox, and for a contact who never wrote. */
    Content show(long partnerId) {
        return Current.actor().may(InboxPermissions.READ) ? list(read(partnerId)) : SlotPart.NOTHING;
    }

    private Content list(PartnerSectionView view) {
        return view.items().isEmpty() ? SlotPart.NOTHING : templates.inboxPartner(view);
    }

    PartnerSectionView read(long partnerId) {
        return host.db().read(em -> {
            var who = Visibility.of(Current.actor());
            var rows = ConversationQueries.ofPartner(em, partnerId, 0, who, MOST);
            var accounts = new Accounts(new Channels(host));
            var staff = host.services()
                    .get(Users.class)
                    .find(rows.stream()
                            .map(EarlierRow::lastAuthorId)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList());
            List<PartnerSectionView.Item> items = rows.stream()
                    .map(row -> new PartnerSectionView.Item(
                            "/inbox/conversations/" + row.id(),
                            accounts.icon(row.thread()),
                            accounts.name(row.thread()),
                            Said.by(
                                    row.lastDirection(),
                                    row.lastAuthorId(),
                                    who.userId(),
                                    staff,
                                    accounts.signature(row.thread())),
                            row.preview().show(Kit::t),
                            row.lastAt(),
                            row.state() == ConversationState.DONE,
                            row.needsReply()))
                    .toList();
            return new PartnerSectionView(partnerId, items);
        });
    }
}
