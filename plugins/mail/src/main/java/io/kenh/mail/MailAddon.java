package io.kenh.mail;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.data.PersonalData;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.Listener;
import io.kenh.api.event.MomentReached;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.security.Scope;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.mail.api.MailForm;
import io.kenh.mail.api.MailPermissions;
import io.kenh.mail.api.Mailer;
import io.kenh.mail.message.Cancellations;
import io.kenh.mail.message.Desk;
import io.kenh.mail.message.DocumentPages;
import io.kenh.mail.message.LetterLists;
import io.kenh.mail.message.LetterPages;
import io.kenh.mail.message.Letters;
import io.kenh.mail.message.Message;
import io.kenh.mail.message.Outbox;
import io.kenh.mail.message.OwnLetters;
import io.kenh.mail.message.Sender;
import io.kenh.mail.rest.LetterApi;
import io.kenh.mail.server.MailServer;
import io.kenh.mail.server.ServerPages;
import io.kenh.mail.server.Servers;
import java.time.Duration;
import java.util.List;

/** E-mail to customers: everything this plugin adds. */
public final class MailAddon implements Addon {
    private final Host host;
    private final Servers servers;
    private final Letters letters;
    private final Sender sender;
    private final Outbox mailer;
    private final MailForm desk;
    private final DocumentPages documents;

    public MailAddon(Host host) {
        this.host = host;
        this.servers = new Servers(host);
        this.letters = new Letters(host);
        this.sender = new Sender(host, servers);
        this.mailer = new Outbox(host, servers);
        this.desk = new Desk(host, mailer);
        this.documents = new DocumentPages(host, desk);
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(MailServer.class, Message.class);
    }

    @Override
    public void routes(Routes routes) {
        new ServerPages(host, servers).routes(routes);
        new LetterLists(host, letters).routes(routes);
        new LetterPages(host, letters).routes(routes);
        documents.routes(routes);
        new LetterApi(host, mailer, letters).routes(routes);
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(new SlotPart<>(DocumentSlots.ACTIONS, 45, (ctx, document) -> documents.button(document)));
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry("mail.messages", null, "/mail/messages", "mail", 67, MailPermissions.READ),
                new MenuEntry("mail.server", "core.settings", "/mail/server", "mail-cog", 945, MailPermissions.SERVER));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(MailPermissions.READ, MailPermissions.SEND, MailPermissions.SERVER);
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.of("mail.sender", MailPermissions.SEND).with(MailPermissions.READ, Scope.OWN),
                Role.of("mail.admin", MailPermissions.READ, MailPermissions.SEND, MailPermissions.SERVER));
    }

    @Override
    public List<Setting<?>> settings() {
        return MailSettings.all();
    }

    @Override
    public List<Listener<?>> listeners() {
        // One by one: told before those who queue letters because of the same cancellation.
        return List.of(
                new Listener<>("mail.take-back", MomentReached.class, Delivery.BATCHED, new Cancellations(host)::on));
    }

    @Override
    public List<Job<?>> jobs() {
        return List.of(
                Job.once(Sender.JOB, Sender.Task.class, sender::run),
                Job.recurring(Sender.SWEEP, Duration.ofMinutes(1), sender::sweep),
                Job.recurring("mail.tidy-up", Duration.ofDays(1), letters::forgetOld));
    }

    @Override
    public List<Service<?>> services() {
        return List.of(
                new Service<>(Mailer.class, mailer),
                new Service<>(MailForm.class, desk),
                new Service<>(PersonalData.class, new OwnLetters(host)));
    }
}
