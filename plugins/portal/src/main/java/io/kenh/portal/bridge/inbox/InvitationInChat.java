package io.kenh.portal.bridge.inbox;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Companies;
import io.kenh.api.security.Companies.CompanyRef;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.inbox.api.Channel;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.Replies;
import io.kenh.inbox.api.Replies.Theirs;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.Invitations;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalPermissions;
import io.kenh.portal.staff.InvitationWay;
import io.kenh.ui.Kit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The invitation goes into the customer's own conversation, once for each link. */
final class InvitationInChat implements InvitationWay {
    private static final String HIDDEN = "••••••";

    private final Host host;
    private final Accounts accounts;
    private final Invitations invitations;

    InvitationInChat(Host host, Accounts accounts, Invitations invitations) {
        this.host = host;
        this.accounts = accounts;
        this.invitations = invitations;
    }

    void routes(Routes routes) {
        routes.post("/portal/accounts/of/{id}/chat", new Access.Needs(PortalPermissions.MANAGE), this::send);
    }

    @Override
    public Optional<Offer> of(long partnerId) {
        return Current.actor().may(InboxPermissions.REPLY)
                ? conversation(partnerId).flatMap(this::channel).map(channel -> offer(partnerId, channel))
                : Optional.empty();
    }

    private Offer offer(long partnerId, Channel channel) {
        var open = conversation(partnerId).filter(this::open).isPresent();
        return new Offer(
                "/portal/accounts/of/" + partnerId + "/chat",
                channel.icon(),
                t("portal.staff.send-chat", channel.label()),
                open ? "" : t("portal.staff.send-chat.closed", channel.label()));
    }

    /** The latest that can be written in, else the latest. */
    private Optional<Theirs> conversation(long partnerId) {
        return host.services().get(Replies.class).ofPartner(partnerId).stream()
                .filter(one -> channel(one).isPresent())
                .min(Comparator.comparing(one -> !open(one)));
    }

    private Optional<Channel> channel(Theirs conversation) {
        return host.services().all(Channel.class).stream()
                .filter(one -> one.id().equals(conversation.thread().channel()))
                .findFirst();
    }

    private boolean open(Theirs conversation) {
        return host.services().get(Replies.class).window(conversation.thread()).open();
    }

    private void send(Context ctx) {
        long partner = PathId.of(ctx);
        var account = accounts.ofPartner(partner, Current.actor().companyId())
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var link = invitations.of(account.id()).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var conversation = conversation(partner).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        try {
            var token = "portal-" + account.id() + "-" + link.expiresAt().getEpochSecond();
            // Whoever opens the link first has the account: colleagues and copies of the conversation need not read it.
            host.services()
                    .get(Replies.class)
                    .sendSecret(conversation.id(), text(account, link, link.url()), text(account, link, HIDDEN), token);
            host.ui().toast(ctx, Tone.SUCCESS, t("portal.staff.send-chat.done"));
        } catch (KenhException refused) {
            if (refused.code() instanceof CoreError) {
                throw refused;
            }
            host.ui().toast(ctx, Tone.DANGER, Kit.error(refused));
        }
        ctx.redirect("/contacts/partners/" + partner, HttpStatus.SEE_OTHER);
    }

    /** In the customer's language, Vietnamese while nobody knows it. */
    private String text(PortalAccount account, Invitations.Link link, String url) {
        var company = host.services().get(Companies.class).find(account.companyId());
        var zone = company.map(CompanyRef::zone).orElse(Current.zone());
        return host.texts()
                .in(
                        Locale.of(account.language().equals("en") ? "en" : "vi"),
                        "portal.staff.message",
                        company.map(CompanyRef::name).orElse(""),
                        url,
                        Kit.date(LocalDate.ofInstant(link.expiresAt(), zone)));
    }
}
