package io.kenh.zbstemplates.rule;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.Replies;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.api.Window;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zbstemplates.content.PlainText;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.content.TemplateType;
import io.kenh.zbstemplates.send.ByMail;
import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.send.Recipient;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first of a rule's ways that leads to the customer. */
final class Ways {
    private static final String ZALO = "zalo-oa";

    private final Host host;

    Ways(Host host) {
        this.host = host;
    }

    Optional<Judgement.Way> first(
            RuleRow rule, Composed composed, ZaloRecipients.@Nullable Recipient link, boolean freeForm) {
        return rule.plan().channels().stream()
                .flatMap(channel -> switch (channel) {
                    case FREE ->
                        freeForm
                                ? conversation(rule, composed, link).stream()
                                : Optional.<Judgement.Way>empty().stream();
                    case UID, PHONE -> template(rule, composed, channel).stream();
                    case EMAIL -> letter(composed).stream();
                })
                .findFirst();
    }

    /** The same holds for e-mails as for conversations: advertising has rules of its own there. */
    private Optional<Judgement.Way> letter(Composed composed) {
        if (!plain(composed)) {
            return Optional.empty();
        }
        var content = composed.template().content();
        var values = composed.values().texts();
        return email(composed)
                .filter(address -> host.services()
                        .find(ByMail.class)
                        .filter(way -> way.ready(composed.template().companyId()) && way.address(address))
                        .isPresent())
                .map(address -> new Judgement.Way.Letter(
                        address, PlainText.title(content, values), String.join("\n", PlainText.body(content, values))));
    }

    private Optional<String> email(Composed composed) {
        var customer = composed.customer();
        return customer == null
                ? Optional.empty()
                : host.services()
                        .get(Partners.class)
                        .find(customer)
                        .map(Partners.PartnerRef::email)
                        .filter(address -> !address.isEmpty());
    }

    /** An e-mail would be the way left, but nobody can send one. */
    boolean lacksMail(RuleRow rule, Composed composed) {
        return rule.plan().channels().contains(Channel.EMAIL)
                && plain(composed)
                && email(composed).isPresent()
                && host.services()
                        .find(ByMail.class)
                        .filter(way -> way.ready(composed.template().companyId()))
                        .isEmpty();
    }

    /** A plain text can say all of it, and it is no advertising. */
    private static boolean plain(Composed composed) {
        var row = composed.template().row();
        return row.type() == TemplateType.CUSTOM && row.tag() != Tag.PROMOTION;
    }

    /** Advertising and what a plain text cannot say (payment, voucher, rating, codes) are not written in conversations. */
    private Optional<Judgement.Way> conversation(
            RuleRow rule, Composed composed, ZaloRecipients.@Nullable Recipient link) {
        if (link == null || !link.reachable() || !plain(composed)) {
            return Optional.empty();
        }
        var thread = new ThreadKey(ZALO, rule.accountId(), link.userId());
        var window = host.services().get(Replies.class).window(thread);
        if (!window.open()) {
            return Optional.empty();
        }
        var found =
                host.db().write(em -> host.services().get(Conversations.class).find(thread));
        return found.map(conversation -> new Judgement.Way.Conversation(
                conversation.id(), text(composed), window.phase() == Window.Phase.FREE ? 0L : null));
    }

    private static String text(Composed composed) {
        var content = composed.template().content();
        return PlainText.of(content, composed.values().texts());
    }

    private static Optional<Judgement.Way> template(RuleRow rule, Composed composed, Channel channel) {
        return composed.addresses().stream()
                .filter(address -> Objects.equals(address.route(), channel.route()))
                .findFirst()
                .map(address -> new Judgement.Way.Template(channel, to(rule, address.to()), address.cost()));
    }

    /** Who may not be sent to by phone does not fall back to it either. */
    private static Recipient to(RuleRow rule, Recipient to) {
        return rule.plan().channels().contains(Channel.PHONE)
                ? to
                : new Recipient(to.partnerId(), to.name(), to.route(), to.userId(), null);
    }
}
