package io.kenh.zbstemplates.page;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.Replies;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zbstemplates.content.PlainText;
import io.kenh.zbstemplates.page.Reach.Letter;
import io.kenh.zbstemplates.send.ByMail;
import io.kenh.zbstemplates.send.Composed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds the other ways to a document's customer. */
final class Reaches {
    private final Host host;

    Reaches(Host host) {
        this.host = host;
    }

    Reach of(Composed composed) {
        var partner = composed.document().partnerId();
        if (partner == null) {
            return new Reach(null, null, null, null, null, null);
        }
        var account = composed.template().row().accountId();
        var link = host.services().get(ZaloRecipients.class).of(partner).stream()
                .filter(one -> one.accountId() == account)
                .findFirst();
        var mail = host.services()
                .get(Partners.class)
                .find(partner)
                .map(Partners.PartnerRef::email)
                .orElse(null);
        return new Reach(
                link.map(one -> one.phase().name()).orElse(null),
                link.map(ZaloRecipients.Recipient::lastInteractionAt).orElse(null),
                link.map(one -> conversation(account, one.userId())).orElse(null),
                mail == null ? null : mail(mail, composed),
                mail == null ? null : letter(composed),
                "/contacts/partners/" + partner);
    }

    private @Nullable String conversation(long account, String userId) {
        var found = host.db()
                .write(em -> host.services()
                        .get(Conversations.class)
                        .find(new ThreadKey("zalo-oa", account, userId))
                        .map(ConversationRef::id));
        return found.flatMap(id -> host.services().get(Replies.class).visible(id))
                .map(one -> "/inbox/conversations/" + one.id())
                .orElse(null);
    }

    private @Nullable Letter letter(Composed composed) {
        return host.services()
                .find(ByMail.class)
                .map(way -> {
                    boolean ready = way.ready(composed.template().companyId());
                    var path = ready ? way.page(composed.document().ref()) : way.setUpPath();
                    return new Letter(ready, path.orElse(null));
                })
                .orElse(null);
    }

    /** The message as plain text. */
    private static String mail(String address, Composed composed) {
        var content = composed.template().content();
        var values = composed.values().texts();
        return "mailto:" + encoded(address) + "?subject=" + encoded(PlainText.title(content, values)) + "&body="
                + encoded(String.join("\r\n", PlainText.body(content, values)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }
}
