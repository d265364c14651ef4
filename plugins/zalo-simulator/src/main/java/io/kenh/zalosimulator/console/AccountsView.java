package io.kenh.zalosimulator.console;

import gg.jte.Content;
import java.util.List;

/** First tab: apps and Official Accounts. */
public record AccountsView(Content tabs, List<App> apps, List<Oa> oas) {

    /** @param url of the app; its actions hang below it */
    public record App(
            String url,
            String appId,
            String name,
            String secret,
            String oaSecretKey,
            String callbackUrl,
            String webhookUrl,
            boolean webhookEnabled,
            boolean proofRequired) {}

    public record Oa(
            String url,
            String oaId,
            String name,
            String avatar,
            int quotaRemain,
            int quotaTotal,
            boolean disabled,
            List<Grant> grants) {}

    public record Grant(String appId, String appName) {}
}
