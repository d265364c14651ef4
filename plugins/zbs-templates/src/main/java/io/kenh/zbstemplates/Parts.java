package io.kenh.zbstemplates;

import io.kenh.api.addon.Host;
import io.kenh.api.web.Routes;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.logo.Logos;
import io.kenh.zbstemplates.page.BuilderPages;
import io.kenh.zbstemplates.page.LogoPages;
import io.kenh.zbstemplates.page.NewPages;
import io.kenh.zbstemplates.page.Previews;
import io.kenh.zbstemplates.page.ReadyPages;
import io.kenh.zbstemplates.page.RecentDocuments;
import io.kenh.zbstemplates.page.TemplateLists;
import io.kenh.zbstemplates.page.TemplatePages;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.ready.ReadyTemplates;
import io.kenh.zbstemplates.rest.TemplateApi;
import io.kenh.zbstemplates.sync.Reports;
import io.kenh.zbstemplates.sync.Sync;
import io.kenh.zbstemplates.template.PlatformNews;
import io.kenh.zbstemplates.template.Submission;
import io.kenh.zbstemplates.template.TemplateService;
import io.kenh.zbstemplates.template.TemplateStore;

/** The services of this plugin, put together. */
public record Parts(
        Host host,
        TemplatePlatform platform,
        Limits limits,
        Logos logos,
        TemplateStore store,
        TemplateService service,
        Submission submission,
        PlatformNews news,
        Sync sync,
        Reports reports,
        ReadyTemplates ready) {
    Parts(Host host, TemplatePlatform platform) {
        this(host, platform, new Limits(host), new TemplateStore(host), new PlatformNews(host));
    }

    private Parts(Host host, TemplatePlatform platform, Limits limits, TemplateStore store, PlatformNews news) {
        this(host, platform, limits, store, news, new Logos(host, platform, limits), new Sync(host, platform, news));
    }

    private Parts(
            Host host,
            TemplatePlatform platform,
            Limits limits,
            TemplateStore store,
            PlatformNews news,
            Logos logos,
            Sync sync) {
        this(host, platform, limits, logos, store, news, sync, new TemplateService(host, platform));
    }

    private Parts(
            Host host,
            TemplatePlatform platform,
            Limits limits,
            Logos logos,
            TemplateStore store,
            PlatformNews news,
            Sync sync,
            TemplateService service) {
        this(
                host,
                platform,
                limits,
                logos,
                store,
                service,
                new Submission(host, platform, store, limits, logos),
                news,
                sync,
                new Reports(host, sync),
                new ReadyTemplates(host, service));
    }

    void routes(Routes routes) {
        var documents = new RecentDocuments(host);
        var previews = new Previews(host, platform, limits, logos, documents);
        // Literal paths (new) stand before {id}: the first match answers.
        new NewPages(host, platform, service, documents, sync).routes(routes);
        new TemplateLists(host, platform).routes(routes);
        new BuilderPages(host, store, service, logos, documents, previews).routes(routes);
        new TemplatePages(host, platform, store, service, submission, limits, logos, previews).routes(routes);
        new ReadyPages(host, platform, ready, store, submission, logos, previews).routes(routes);
        new LogoPages(host, platform, logos, limits).routes(routes);
        new TemplateApi(store, service, submission, limits).routes(routes);
    }
}
