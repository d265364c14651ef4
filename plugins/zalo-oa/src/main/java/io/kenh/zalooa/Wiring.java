package io.kenh.zalooa;

import io.kenh.api.addon.Host;
import io.kenh.zalooa.account.AccountApi;
import io.kenh.zalooa.account.AccountDirectory;
import io.kenh.zalooa.account.AccountPages;
import io.kenh.zalooa.account.Accounts;
import io.kenh.zalooa.account.ConnectPages;
import io.kenh.zalooa.account.Connector;
import io.kenh.zalooa.account.LoginDoor;
import io.kenh.zalooa.client.ApiLog;
import io.kenh.zalooa.client.ErrorRules;
import io.kenh.zalooa.client.LoginClient;
import io.kenh.zalooa.client.OauthClient;
import io.kenh.zalooa.client.PlatformCalls;
import io.kenh.zalooa.client.ZaloClient;
import io.kenh.zalooa.event.EventEffects;
import io.kenh.zalooa.event.EventLog;
import io.kenh.zalooa.event.EventProcessor;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.link.MergeFollower;
import io.kenh.zalooa.link.ProfileSync;
import io.kenh.zalooa.link.Recipients;
import io.kenh.zalooa.media.MediaCopy;
import io.kenh.zalooa.page.ContactParts;
import io.kenh.zalooa.page.EventPages;
import io.kenh.zalooa.page.InboxParts;
import io.kenh.zalooa.page.LinkPages;
import io.kenh.zalooa.page.LogPages;
import io.kenh.zalooa.send.Delivery;
import io.kenh.zalooa.send.Outcomes;
import io.kenh.zalooa.send.Outgoings;
import io.kenh.zalooa.send.Sender;
import io.kenh.zalooa.send.Windows;
import io.kenh.zalooa.send.ZaloChannel;
import io.kenh.zalooa.token.TokenKeeper;
import io.kenh.zalooa.webhook.InboundRows;
import io.kenh.zalooa.webhook.Intake;
import io.kenh.zalooa.webhook.RefusedCounter;
import io.kenh.zalooa.webhook.WebhookHandler;
import io.kenh.zalooa.webhook.WebhookKeys;
import io.kenh.zalooa.webhook.WebhookVerifier;

/** The objects of the plugin, put together by hand. Nothing runs here. */
final class Wiring {
    final Accounts accounts;
    final TokenKeeper tokens;
    final Links links;
    final Recipients recipients;
    final AccountDirectory accountDirectory;
    final PlatformCalls platformCalls;
    final MergeFollower merges;
    final Pruning pruning;
    final ProfileSync profiles;
    final MediaCopy media;
    final EventProcessor processor;
    final Sender sender;
    final Outgoings outgoings;
    final ZaloChannel channel;
    final OauthClient oauth;
    final ZaloClient client;
    final Limits limits;
    final Windows windows;
    final Connector connector;
    final LoginDoor login;
    final Intake intake;
    final WebhookVerifier verifier;
    final WebhookHandler webhook;
    final AccountPages accountPages;
    final ConnectPages connectPages;
    final AccountApi accountApi;
    final LinkPages linkPages;
    final EventPages eventPages;
    final LogPages logPages;
    final InboxParts inboxParts;
    final ContactParts contactParts;

    final EventLog eventLog;
    private final ApiLog apiLog;
    private final RefusedCounter refused;

    Wiring(Host host) {
        limits = new Limits(host);
        var keys = new WebhookKeys(host);
        accounts = new Accounts(host, keys::forget);
        apiLog = new ApiLog(host);
        refused = new RefusedCounter(host);
        oauth = new OauthClient(host, limits, apiLog);
        tokens = new TokenKeeper(host, accounts, oauth, limits);
        var rules = new ErrorRules(host);
        client = new ZaloClient(host, accounts, tokens, rules, limits, apiLog);
        platformCalls = new PlatformCalls(host, accounts, tokens, rules, limits, apiLog);
        accountDirectory = new AccountDirectory(host);
        connector = new Connector(host, accounts, oauth, client, tokens, limits);
        login = new LoginDoor(accounts, connector, new LoginClient(host, limits, apiLog));
        links = new Links(host);
        merges = new MergeFollower(host);
        pruning = new Pruning(host);
        profiles = new ProfileSync(host, client);
        media = new MediaCopy(host, limits, apiLog);
        processor = new EventProcessor(host, limits, new EventEffects(host, accounts, links, media));
        windows = new Windows(host, limits);
        recipients = new Recipients(host, windows);
        outgoings = new Outgoings(host, links);
        var outcomes = new Outcomes(host, limits, windows, accounts);
        sender = new Sender(host, limits, windows, outgoings, new Delivery(host, client, limits), outcomes, accounts);
        channel = new ZaloChannel(host, limits, windows, accounts);
        verifier = new WebhookVerifier(host, keys, limits, refused);
        intake = new Intake(host, new InboundRows(), processor::wake);
        webhook = new WebhookHandler(host, intake);
        accountPages = new AccountPages(host, accounts, connector, tokens);
        connectPages = new ConnectPages(host, accounts, connector, limits, refused);
        accountApi = new AccountApi(accounts, connector, tokens, limits);
        linkPages = new LinkPages(host, links, profiles);
        eventLog = new EventLog(host, processor, links);
        eventPages = new EventPages(host, eventLog, accounts, refused);
        logPages = new LogPages(host, outgoings, channel, apiLog, limits);
        inboxParts = new InboxParts(host, links);
        contactParts = new ContactParts(host, links, windows);
    }

    ApiLog apiLog() {
        return apiLog;
    }

    RefusedCounter refused() {
        return refused;
    }

    void tidyUp() {
        refused.flush();
        links.settleAll();
    }
}
