package io.kenh.zalosimulator;

import io.kenh.api.addon.Host;
import io.kenh.zalosimulator.account.Accounts;
import io.kenh.zalosimulator.console.Operations;
import io.kenh.zalosimulator.customer.Customer;
import io.kenh.zalosimulator.fault.Faults;
import io.kenh.zalosimulator.log.RequestLog;
import io.kenh.zalosimulator.message.Messages;
import io.kenh.zalosimulator.oauth.Tokens;
import io.kenh.zalosimulator.person.People;
import io.kenh.zalosimulator.platform.Faces;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.upload.Uploads;
import io.kenh.zalosimulator.webhook.Deliveries;
import io.kenh.zalosimulator.webhook.Outbox;
import io.kenh.zalosimulator.zbs.CardMaker;
import io.kenh.zalosimulator.zbs.Notices;
import io.kenh.zalosimulator.zbs.Templates;

/** The services of the simulator, wired by hand. */
public record Parts(
        Platform platform,
        Accounts accounts,
        People people,
        Tokens tokens,
        Faults faults,
        RequestLog log,
        Uploads uploads,
        Messages messages,
        Outbox outbox,
        Deliveries deliveries,
        Customer customer,
        Operations operations,
        Faces faces,
        Templates templates,
        CardMaker cards,
        Notices notices) {

    static Parts of(Host host) {
        var platform = new Platform(host);
        var accounts = new Accounts();
        var people = new People(platform.ids());
        var tokens = new Tokens(platform, accounts);
        var faults = new Faults(platform);
        var messages = new Messages(platform);
        var outbox = new Outbox(platform, accounts, people, faults);
        var deliveries = new Deliveries(platform);
        var uploads = new Uploads(platform);
        var templates = new Templates(platform, outbox);
        var cards = new CardMaker(platform, uploads);
        var notices = new Notices(platform, people, templates, cards, outbox);
        return new Parts(
                platform,
                accounts,
                people,
                tokens,
                faults,
                new RequestLog(platform),
                uploads,
                messages,
                outbox,
                deliveries,
                new Customer(platform, accounts, people, messages, notices, outbox),
                new Operations(platform, accounts, tokens, outbox, deliveries),
                new Faces(platform),
                templates,
                cards,
                notices);
    }
}
