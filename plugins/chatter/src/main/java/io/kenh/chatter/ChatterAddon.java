package io.kenh.chatter;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.DocumentAlerted;
import io.kenh.api.event.DocumentAssigned;
import io.kenh.api.event.DocumentDeleted;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.DocumentTracked;
import io.kenh.api.event.Listener;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.Slot;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.chatter.activity.Activity;
import io.kenh.chatter.activity.ActivityType;
import io.kenh.chatter.activity.Reminders;
import io.kenh.chatter.api.Activities;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.api.ChatterSlots;
import io.kenh.chatter.api.Threads;
import io.kenh.chatter.follow.Follower;
import io.kenh.chatter.notify.Notification;
import io.kenh.chatter.thread.Attachment;
import io.kenh.chatter.thread.Entry;
import io.kenh.chatter.thread.Revision;
import io.kenh.chatter.thread.Upload;
import io.kenh.ui.records.BoardMarks;
import io.kenh.ui.records.RecordView;
import java.time.Duration;
import java.util.List;

/** The history beside every document, and what is still to be done about it. */
public final class ChatterAddon implements Addon {
    private final Parts parts;

    public ChatterAddon(Host host) {
        this.parts = new Parts(host);
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                Entry.class,
                Attachment.class,
                Revision.class,
                Upload.class,
                Follower.class,
                Activity.class,
                ActivityType.class,
                Notification.class);
    }

    @Override
    public void routes(Routes routes) {
        parts.routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        var read = ChatterPermissions.READ;
        var app = "chatter.activities";
        return List.of(
                new MenuEntry(app, null, "/chatter/activities", "checklist", 20, read),
                new MenuEntry("chatter.team", app, "/chatter/team", "users", 5, read),
                new MenuEntry("chatter.notifications", app, "/chatter/notifications", "bell", 10, read),
                new MenuEntry(
                        "chatter.types", app, "/chatter/activity-types", "settings", 20, ChatterPermissions.CONFIGURE));
    }

    @Override
    public List<Slot<?>> slots() {
        return List.of(ChatterSlots.COMPOSER_ACTIONS);
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(parts.threads().part(), parts.news().part());
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                ChatterPermissions.READ,
                ChatterPermissions.WRITE,
                ChatterPermissions.FOLLOWERS,
                ChatterPermissions.CONFIGURE);
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.of("chatter.user", ChatterPermissions.READ, ChatterPermissions.WRITE),
                Role.of(
                        "chatter.manager",
                        ChatterPermissions.READ,
                        ChatterPermissions.WRITE,
                        ChatterPermissions.FOLLOWERS,
                        ChatterPermissions.CONFIGURE));
    }

    @Override
    public List<Listener<?>> listeners() {
        var told = parts.told();
        return List.of(
                new Listener<>("chatter.write-noted", DocumentNoted.class, told),
                new Listener<>("chatter.write-tracked", DocumentTracked.class, told),
                new Listener<>("chatter.follow-assigned", DocumentAssigned.class, told),
                new Listener<>("chatter.tell-alert", DocumentAlerted.class, told),
                new Listener<>(
                        "chatter.forget-deleted", DocumentDeleted.class, Delivery.AFTER_COMMIT, parts.forgotten()::on));
    }

    @Override
    public List<Job<?>> jobs() {
        return List.of(
                Job.recurring("chatter.remind", Duration.ofMinutes(10), parts.reminders()::run),
                Job.recurring("chatter.clean", Duration.ofHours(24), parts::clean));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(Reminders.HOUR);
    }

    @Override
    public List<Service<?>> services() {
        return List.of(
                new Service<>(Threads.class, parts.store()),
                new Service<>(Activities.class, parts.activities()),
                new Service<>(BoardMarks.class, parts.marks()),
                new Service<>(RecordView.class, parts.grid()));
    }
}
