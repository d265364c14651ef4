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
        Faces faces) {

    static Parts of(Host host) {
        var platform = new Platform(host);
        var accounts = new Accounts();
        var people = new People(platform.ids());
        var tokens = new Tokens(platform, accounts);
        var faults = new Faults(platform);
        var messages = new Messages(platform);
        var outbox = new Outbox(platform, accounts, people, faults);
        var deliveries = new Deliveries(platform);
        return new Parts(
                platform,
                accounts,
                people,
                tokens,
                faults,
                new RequestLog(platform),
                new Uploads(platform),
                messages,
                outbox,
                deliveries,
                new Customer(platform, accounts, people, messages, outbox),
                new Operations(platform, accounts, tokens, outbox, deliveries),
                new Faces(platform));
    }
}
