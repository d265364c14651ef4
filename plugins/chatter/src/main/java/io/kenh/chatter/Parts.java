package io.kenh.chatter;

import io.kenh.api.addon.Host;
import io.kenh.api.web.Routes;
import io.kenh.chatter.access.Colleagues;
import io.kenh.chatter.access.Reachable;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.activity.ActivityService;
import io.kenh.chatter.activity.DueMarks;
import io.kenh.chatter.activity.Reminders;
import io.kenh.chatter.activity.Types;
import io.kenh.chatter.follow.Followers;
import io.kenh.chatter.grid.ActivityGrid;
import io.kenh.chatter.grid.TeamPages;
import io.kenh.chatter.grid.TeamQueries;
import io.kenh.chatter.notify.Assignments;
import io.kenh.chatter.notify.Inbox;
import io.kenh.chatter.notify.Notifier;
import io.kenh.chatter.page.ActivityPages;
import io.kenh.chatter.page.EntryPages;
import io.kenh.chatter.page.FileRoute;
import io.kenh.chatter.page.FollowerPages;
import io.kenh.chatter.page.MinePages;
import io.kenh.chatter.page.NewsPages;
import io.kenh.chatter.page.NewsReader;
import io.kenh.chatter.page.ThreadPages;
import io.kenh.chatter.page.ThreadReader;
import io.kenh.chatter.page.TypePages;
import io.kenh.chatter.rest.ChatterApi;
import io.kenh.chatter.thread.Forgotten;
import io.kenh.chatter.thread.Histories;
import io.kenh.chatter.thread.Notes;
import io.kenh.chatter.thread.ThreadStore;
import io.kenh.chatter.thread.Told;
import io.kenh.chatter.thread.Uploads;

/** How the parts of this plugin hang together. */
final class Parts {
    private final Host host;
    private final Readable readable;
    private final Colleagues colleagues;
    private final Followers followers;
    private final Uploads uploads;
    private final ThreadStore store;
    private final Notes notes;
    private final Types types;
    private final ActivityService activities;
    private final Inbox inbox;
    private final ThreadReader reader;
    private final ThreadPages threads;
    private final NewsPages news;

    Parts(Host host) {
        this.host = host;
        this.readable = new Readable(host);
        this.colleagues = new Colleagues(host, readable);
        this.followers = new Followers(host, readable, colleagues);
        this.uploads = new Uploads(host);
        this.store = new ThreadStore(host, readable, colleagues, followers);
        this.notes = new Notes(host, readable, colleagues, store, uploads);
        this.types = new Types(host);
        this.activities = new ActivityService(host, readable, colleagues, followers, notes, types);
        this.inbox = new Inbox(host, readable);
        this.reader = new ThreadReader(host, colleagues, followers, types);
        this.threads = new ThreadPages(host, readable, colleagues, reader, notes, uploads);
        this.news = new NewsPages(host, inbox, new NewsReader(host));
    }

    void routes(Routes routes) {
        threads.routes(routes);
        new EntryPages(host, reader, threads, notes).routes(routes);
        new FileRoute(host, notes).routes(routes);
        new FollowerPages(host, readable, reader, followers).routes(routes);
        new ActivityPages(host, readable, colleagues, reader, threads, activities, types).routes(routes);
        var mine = new MinePages(host, readable, reader, types);
        mine.routes(routes);
        new TeamPages(host, new TeamQueries(host, new Reachable(host)), mine, types).routes(routes);
        new TypePages(host, types).routes(routes);
        news.routes(routes);
        new ChatterApi(host, readable, reader, notes, activities, types, inbox).routes(routes);
    }

    ThreadPages threads() {
        return threads;
    }

    NewsPages news() {
        return news;
    }

    ThreadStore store() {
        return store;
    }

    ActivityService activities() {
        return activities;
    }

    ActivityGrid grid() {
        return new ActivityGrid(host, types);
    }

    DueMarks marks() {
        return new DueMarks(host);
    }

    Told told() {
        var assignments = new Assignments(host, readable, new Notifier(host, colleagues, followers));
        return new Told(host, readable, followers, new Histories(host, store), assignments);
    }

    Forgotten forgotten() {
        return new Forgotten(host);
    }

    Reminders reminders() {
        return new Reminders(host, readable, new Notifier(host, colleagues, followers));
    }

    void clean() {
        uploads.forgetOld();
        inbox.forgetOld();
    }
}
