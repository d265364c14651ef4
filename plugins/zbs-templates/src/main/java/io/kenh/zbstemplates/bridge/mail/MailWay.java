package io.kenh.zbstemplates.bridge.mail;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.SearchText;
import io.kenh.api.security.Current;
import io.kenh.mail.api.MailPermissions;
import io.kenh.mail.api.Mailer;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.send.ByMail;
import java.util.List;
import java.util.Optional;

/** What e-mail can do for templates. */
final class MailWay implements ByMail {
    private final Host host;

    MailWay(Host host) {
        this.host = host;
    }

    private Mailer mailer() {
        return host.services().get(Mailer.class);
    }

    @Override
    public boolean ready(long companyId) {
        return mailer().ready(companyId);
    }

    @Override
    public Optional<String> setUpPath() {
        return mailer().setUpPath();
    }

    @Override
    public Optional<String> page(DocRef document) {
        var actor = Current.actor();
        return actor.may(MailPermissions.SEND) && actor.may(ZbsPermissions.SEND)
                ? Optional.of(MailPages.path(document) + "/write")
                : Optional.empty();
    }

    @Override
    public boolean address(String text) {
        return mailer().address(text);
    }

    @Override
    public long queue(Post post) {
        return mailer().queue(new Mailer.Draft(
                post.companyId(),
                post.to(),
                Mailer.line(post.name(), Mailer.NAME),
                post.partnerId(),
                Mailer.line(post.subject(), Mailer.SUBJECT),
                SearchText.cut(post.text(), Mailer.TEXT),
                List.of(),
                post.document(),
                "zbs-templates:" + post.key(),
                true,
                false,
                post.moment()));
    }
}
