package io.kenh.portal.bridge.inbox;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.data.PersonalData;
import io.kenh.api.security.Current;
import io.kenh.api.web.Routes;
import io.kenh.inbox.api.Replies.Attached;
import io.kenh.inbox.api.Replies.Line;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.Invitations;
import io.kenh.portal.account.Sessions;
import io.kenh.portal.api.PortalSlots.Place;
import io.kenh.portal.api.PortalSlots.Places;
import io.kenh.portal.staff.InvitationWay;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** A customer's conversations in the portal and in the copy of their data. */
public final class InboxBridge implements Addon {
    private static final Place PLACE = new Place(ChatPages.PAGE, "messages", "portal.chats");

    private final OwnChats chats;
    private final ChatPages pages;
    private final InvitationInChat invitation;

    public InboxBridge(Host host) {
        this.chats = new OwnChats(host);
        this.pages = new ChatPages(host, chats);
        var invitations = new Invitations(host);
        this.invitation = new InvitationInChat(host, new Accounts(host, new Sessions(host), invitations), invitations);
    }

    @Override
    public void routes(Routes routes) {
        pages.routes(routes);
        invitation.routes(routes);
    }

    @Override
    public List<Service<?>> services() {
        Places places = () -> List.of(PLACE);
        return List.of(
                new Service<>(Places.class, places),
                new Service<>(InvitationWay.class, invitation),
                new Service<>(PersonalData.class, new Said(chats)));
    }

    private record Said(OwnChats chats) implements PersonalData {
        @Override
        public String name() {
            return "conversations";
        }

        @Override
        public void write(long partnerId, Consumer<Object> to) {
            long company = Current.actor().companyId();
            chats.of(partnerId, company).forEach(chat -> chats.each(company, chat, line -> to.accept(Copied.of(line))));
        }

        @Override
        public void files(long partnerId, Files to) {
            long company = Current.actor().companyId();
            chats.of(partnerId, company)
                    .forEach(chat -> chats.each(
                            company,
                            chat,
                            line -> line.attached().forEach(one -> {
                                if (one.fileId() != null) {
                                    to.add(one.name(), one.fileId());
                                }
                            })));
        }

        /** @param from {@code customer} or {@code company} */
        private record Copied(String from, String author, Instant at, String text, List<String> files) {
            static Copied of(Line line) {
                return new Copied(
                        line.fromCustomer() ? "customer" : "company",
                        line.author(),
                        line.at(),
                        line.text(),
                        line.attached().stream().map(Attached::name).toList());
            }
        }
    }
}
