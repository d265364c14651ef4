package io.kenh.zbstemplates.sync;

import io.kenh.api.addon.Host;
import io.kenh.zalooa.api.PlatformReported;
import io.kenh.zbstemplates.template.PlatformFacts;
import io.kenh.zbstemplates.wire.Json;
import java.util.Locale;

/** What the platform reports by webhook. Told twice, it changes nothing. */
public final class Reports {
    private final Host host;
    private final Sync sync;

    public Reports(Host host, Sync sync) {
        this.host = host;
        this.sync = sync;
    }

    public void on(PlatformReported report) {
        switch (report.name()) {
            case "change_template_status" -> status(report);
            case "change_template_quality" -> quality(report);
            case "change_template_quota" -> quota(report);
            default -> {}
        }
    }

    private Json body(PlatformReported report) {
        return Json.of(host.json().readMap(report.body()));
    }

    private void status(PlatformReported report) {
        var body = body(report);
        var status = body.at("status");
        sync.reported(
                report.accountId(),
                body.text("template_id"),
                status.text("new_status").isEmpty() ? body.text("status") : status.text("new_status"),
                body.text("reason"),
                PlatformFacts.NONE);
    }

    private void quality(PlatformReported report) {
        var body = body(report);
        var quality = body.at("quality");
        var now = quality.text("new_value").isEmpty() ? body.text("quality") : quality.text("new_value");
        if (!now.isEmpty()) {
            var facts = PlatformFacts.quality(now.toUpperCase(Locale.ROOT));
            sync.reported(report.accountId(), body.text("template_id"), "", "", facts);
        }
    }

    private void quota(PlatformReported report) {
        var body = body(report);
        var now = body.at("quota").number("new_value");
        if (now != null) {
            sync.reported(report.accountId(), body.text("template_id"), "", "", PlatformFacts.quota(now));
        }
    }
}
