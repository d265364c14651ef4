package io.kenh.zalosimulator.control;

import io.kenh.zalosimulator.account.SimApp;

/** An app as the control API shows it; these secrets guard nothing real. */
record AppView(
        String appId,
        String name,
        String secret,
        String oaSecretKey,
        String callbackUrl,
        String webhookUrl,
        boolean webhookEnabled) {

    static AppView of(SimApp app) {
        return new AppView(
                app.appId(),
                app.name(),
                app.secret(),
                app.oaSecretKey(),
                app.callbackUrl(),
                app.webhookUrl(),
                app.webhookEnabled());
    }
}
