package io.kenh.portal.me;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.PersonalData;
import io.kenh.api.data.PortalDocs;
import io.kenh.api.data.PortalDocs.Row;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.SignIns;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.contacts.api.PartnerAddresses;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.Sessions;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.frame.Kinds;
import io.kenh.portal.phone.PhoneWishes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A copy of everything the plugins know of the customer: JSON files in one archive. */
public final class ExportPage {
    private static final int PAGE = 200;
    private static final int PER_HOUR = 10;

    private final Host host;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Kinds kinds;
    private final PhoneWishes phones;

    public ExportPage(Host host, Accounts accounts, Sessions sessions, Kinds kinds, PhoneWishes phones) {
        this.host = host;
        this.accounts = accounts;
        this.sessions = sessions;
        this.kinds = kinds;
        this.phones = phones;
    }

    public void routes(Routes routes) {
        routes.get("/portal/security/data", new Access.Portal(), this::send);
    }

    private void send(Context ctx) throws IOException {
        var account = accounts.mine();
        if (!host.services().get(SignIns.class).allow("portal export " + account.id(), PER_HOUR, Duration.ofHours(1))) {
            throw new KenhException(CoreError.TOO_MANY_REQUESTS);
        }
        Bundle.send(ctx, "kenh-data.zip", zip -> write(zip, account));
    }

    private void write(ZipOutputStream zip, PortalAccount account) throws IOException {
        write(
                zip,
                "profile",
                to -> SecretPage.as(account.companyId(), () -> {
                    host.services()
                            .get(PartnerCards.class)
                            .find(account.partnerId())
                            .ifPresent(to);
                    host.services()
                            .get(PartnerAddresses.class)
                            .of(account.partnerId())
                            .forEach(to);
                    return account;
                }));
        write(zip, "account", to -> {
            to.accept(account);
            sessions.of(account.id()).forEach(to);
            phones.of(account.partnerId(), account.companyId()).forEach(to);
        });
        for (var kind : kinds.all()) {
            write(zip, kind.id(), to -> documents(kind, to));
            var files = new CopiedFiles(host, zip, kind.id());
            pages(kind, rows -> kind.files(rows, files));
        }
        for (var data : host.services().all(PersonalData.class)) {
            write(zip, data.name(), to -> personal(account, () -> data.write(account.partnerId(), to)));
            var files = new CopiedFiles(host, zip, data.name());
            personal(account, () -> data.files(account.partnerId(), files));
        }
    }

    private static void documents(PortalDocs kind, Consumer<Object> to) {
        pages(
                kind,
                rows -> kind.copies(rows.stream().map(ExportPage::worded).toList())
                        .forEach(to));
    }

    private static void pages(PortalDocs kind, Consumer<List<Row>> to) {
        var partners = Current.actor().partners();
        String after = null;
        do {
            var page = kind.page(partners, after, PAGE);
            to.accept(page.items());
            after = page.next();
        } while (after != null);
    }

    /** How it stands in words: nobody outside knows keys of texts. */
    private static Row worded(Row row) {
        return new Row(
                row.id(),
                row.title(),
                row.path(),
                row.day(),
                t(row.state(), row.days()),
                row.tone(),
                row.icon(),
                row.total(),
                row.days());
    }

    private static void personal(PortalAccount account, Runnable work) {
        SecretPage.as(account.companyId(), () -> {
            work.run();
            return account;
        });
    }

    /** An array with one record a line. */
    private void write(ZipOutputStream zip, String name, Consumer<Consumer<Object>> content) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".json"));
        var separator = new StringBuilder("[\n");
        content.accept(item -> {
            text(zip, separator + host.json().write(item));
            separator.replace(0, separator.length(), ",\n");
        });
        text(zip, separator.charAt(0) == '[' ? "[]\n" : "\n]\n");
        zip.closeEntry();
    }

    private static void text(ZipOutputStream zip, String text) {
        try {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
