package io.kenh.zbstemplates;

import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.data.PersonalData;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.ui.records.BulkOffer;
import io.kenh.zbstemplates.bulk.Bulk;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.lint.Lint;
import io.kenh.zbstemplates.logo.Logos;
import io.kenh.zbstemplates.page.AboutPanel;
import io.kenh.zbstemplates.page.BuilderPages;
import io.kenh.zbstemplates.page.BulkLists;
import io.kenh.zbstemplates.page.BulkOffers;
import io.kenh.zbstemplates.page.BulkPages;
import io.kenh.zbstemplates.page.LogoPages;
import io.kenh.zbstemplates.page.MessageLists;
import io.kenh.zbstemplates.page.MessagePages;
import io.kenh.zbstemplates.page.NewPages;
import io.kenh.zbstemplates.page.Previews;
import io.kenh.zbstemplates.page.ReadyPages;
import io.kenh.zbstemplates.page.RecentDocuments;
import io.kenh.zbstemplates.page.RuleFormPages;
import io.kenh.zbstemplates.page.RuleLists;
import io.kenh.zbstemplates.page.RulePages;
import io.kenh.zbstemplates.page.RuleTargets;
import io.kenh.zbstemplates.page.SendPages;
import io.kenh.zbstemplates.page.SpendPages;
import io.kenh.zbstemplates.page.TemplateLists;
import io.kenh.zbstemplates.page.TemplatePages;
import io.kenh.zbstemplates.platform.MessagePlatform;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.ready.ReadyTemplates;
import io.kenh.zbstemplates.rest.BulkApi;
import io.kenh.zbstemplates.rest.MessageApi;
import io.kenh.zbstemplates.rest.RuleApi;
import io.kenh.zbstemplates.rest.SpendApi;
import io.kenh.zbstemplates.rest.TemplateApi;
import io.kenh.zbstemplates.rest.TemplateStepsApi;
import io.kenh.zbstemplates.rule.Rules;
import io.kenh.zbstemplates.send.OwnMessages;
import io.kenh.zbstemplates.send.SendOnce;
import io.kenh.zbstemplates.send.Sending;
import io.kenh.zbstemplates.spend.OwnQuotas;
import io.kenh.zbstemplates.spend.QuotaBoard;
import io.kenh.zbstemplates.spend.Spend;
import io.kenh.zbstemplates.spend.SpendNames;
import io.kenh.zbstemplates.sync.Reports;
import io.kenh.zbstemplates.sync.Sync;
import io.kenh.zbstemplates.template.PlatformNews;
import io.kenh.zbstemplates.template.Submission;
import io.kenh.zbstemplates.template.TemplateService;
import io.kenh.zbstemplates.template.TemplateStore;
import java.util.List;

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
        ReadyTemplates ready,
        Sending sending,
        Bulk bulk,
        Rules rules) {
    static Parts of(Host host, TemplatePlatform platform, MessagePlatform messages) {
        var limits = new Limits(host);
        var logos = new Logos(host, platform, limits);
        var store = new TemplateStore(host);
        var service = new TemplateService(host, platform);
        var news = new PlatformNews(host);
        var sync = new Sync(host, platform, news);
        var sending = Sending.of(host, platform, messages, store, limits);
        return new Parts(
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
                new ReadyTemplates(host, service),
                sending,
                Bulk.of(host, store, sending, limits),
                Rules.of(host, sending, store, limits));
    }

    void routes(Routes routes) {
        var documents = new RecentDocuments(host);
        var previews = previews(documents);
        var lint = new Lint(host, limits, platform);
        // Literal paths (new) stand before {id}: the first match answers.
        new NewPages(host, platform, service, documents, sync).routes(routes);
        new TemplateLists(host, platform).routes(routes);
        new BuilderPages(host, store, service, logos, documents, previews).routes(routes);
        new TemplatePages(host, platform, store, service, submission, lint, logos, previews).routes(routes);
        new ReadyPages(host, platform, ready, store, submission, logos, previews).routes(routes);
        new LogoPages(host, platform, logos, limits).routes(routes);
        new TemplateApi(host, store, service, submission, lint).routes(routes);
        new TemplateStepsApi(host, store, service, lint).routes(routes);
        sendPages().routes(routes);
        new MessageLists(host, platform, sending, new SpendNames(host)).routes(routes);
        new MessagePages(host, platform, sending, previews).routes(routes);
        new MessageApi(host, sending, once()).routes(routes);
        new BulkLists(host).routes(routes);
        new BulkPages(host, platform, bulk, previews(documents), own()).routes(routes);
        new BulkApi(host, bulk).routes(routes);
        spend(routes);
        about().routes(routes);
        var targets = new RuleTargets(host, store, platform);
        new RuleLists(host, platform, rules).routes(routes);
        new RuleFormPages(host, targets, rules).routes(routes);
        new RulePages(host, targets, documents, rules).routes(routes);
        new RuleApi(host, rules, targets).routes(routes);
    }

    private void spend(Routes routes) {
        var spend = new Spend(host, new SpendNames(host));
        var board = new QuotaBoard(host, platform, sending.quotas(), spend, own());
        new SpendPages(host, board, spend).routes(routes);
        new SpendApi(host, board, spend).routes(routes);
    }

    private OwnQuotas own() {
        return new OwnQuotas(host, sending.quotas());
    }

    List<SlotPart<?>> slotParts() {
        return SendPages.parts(host, sendPages(), about(), new RecentDocuments(host));
    }

    List<Service<?>> services() {
        return List.of(
                new Service<>(BulkOffer.class, new BulkOffers(host, bulk.start())),
                new Service<>(PersonalData.class, new OwnMessages(host)));
    }

    private SendPages sendPages() {
        return new SendPages(host, platform, sending, previews(new RecentDocuments(host)), once());
    }

    private AboutPanel about() {
        return new AboutPanel(host, sending, rules);
    }

    private SendOnce once() {
        return new SendOnce(host, sending, limits);
    }

    private Previews previews(RecentDocuments documents) {
        return new Previews(host, platform, limits, logos, documents);
    }
}
