package io.kenh.zalooa.account;

import io.kenh.ui.Step;
import io.kenh.ui.form.Form;
import java.util.List;

/** @param step credentials, authorise, webhook or done */
public record WizardView(
        AccountCard card,
        String step,
        List<Step> steps,
        Form form,
        String callbackUrl,
        WebhookView webhook,
        boolean fixedPkce) {}
