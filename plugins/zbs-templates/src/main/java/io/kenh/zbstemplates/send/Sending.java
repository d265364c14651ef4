package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.platform.MessagePlatform;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.template.TemplateStore;

/** The parts that send, put together. */
public record Sending(
        Outbox outbox,
        Composer composer,
        MessageStore store,
        Quotas quotas,
        Sender sender,
        Looks looks,
        Receipts receipts,
        Ratings ratings,
        Cancellations cancellations,
        Remedies remedies,
        Forecast forecast) {
    public static Sending of(
            Host host, TemplatePlatform accounts, MessagePlatform platform, TemplateStore templates, Limits limits) {
        var teller = new Teller(host);
        var parking = new Parking(host, teller);
        var quotas = new Quotas(host, accounts, platform, limits);
        var outbox = new Outbox(host, templates, limits);
        var looks = new Looks(host, platform, templates, limits);
        var receipts = new Receipts(host, parking, quotas);
        var parts = new Round.Parts(
                host,
                platform,
                quotas,
                new Claims(host, accounts, templates, limits, quotas, teller, parking),
                new Outcomes(host, templates, limits, quotas, teller, parking),
                new Checks(host, platform, limits, quotas, teller));
        var sender = new Sender(host, limits, parts);
        return new Sending(
                outbox,
                new Composer(host, templates, outbox, limits),
                new MessageStore(host, templates),
                quotas,
                sender,
                looks,
                receipts,
                new Ratings(host, platform, receipts),
                new Cancellations(outbox),
                new Remedies(host, templates, outbox, looks),
                new Forecast(host, quotas));
    }
}
