package io.kenh.zbstemplates.page;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.Banks;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.lint.Lint;
import io.kenh.zbstemplates.logo.Logos;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.values.Samples;
import io.kenh.zbstemplates.values.Values;
import java.util.Map;

/** Draws contents as phones. */
public final class Previews {
    /** The samples the reviewer sees. */
    static final String SAMPLE = "sample";
    /** The longest values there can be. */
    static final String LONG = "long";

    private final Host host;
    private final TemplatePlatform platform;
    private final Limits limits;
    private final Lint lint;
    private final Logos logos;
    private final RecentDocuments documents;

    public Previews(Host host, TemplatePlatform platform, Limits limits, Logos logos, RecentDocuments documents) {
        this.host = host;
        this.platform = platform;
        this.limits = limits;
        this.lint = new Lint(host, limits, platform);
        this.logos = logos;
        this.documents = documents;
    }

    /** @param source {@code sample}, {@code long} or {@code doc:<id>} */
    PreviewView of(TemplateContent content, long account, String documentType, String source, boolean dark) {
        var findings = lint.of(content, account);
        var facts = documents.values(documentType, source);
        if (facts.isPresent()) {
            var values = Values.of(content, facts.get(), limits.current(), Current.zone());
            return new PreviewView(phone(content, account, values.texts(), dark), findings, documentType, values);
        }
        var values = source.equals(LONG) ? Samples.longest(content, limits.current()) : Samples.of(content);
        return new PreviewView(phone(content, account, values, dark), findings, documentType, null);
    }

    PhoneView sample(TemplateContent content, long account, boolean dark) {
        return phone(content, account, Samples.of(content), dark);
    }

    /** With a message's own values. */
    PhoneView message(TemplateContent content, long account, Map<String, String> values) {
        return phone(content, account, values, false);
    }

    private PhoneView phone(TemplateContent content, long account, Map<String, String> values, boolean dark) {
        var logo = logos.of(account).file(dark);
        return new PhoneView(
                content,
                values,
                platform.account(account).map(TemplatePlatform.Account::name).orElse(""),
                dark,
                logo == null ? null : LogoPages.picture(account, dark, logo),
                content.images().stream().map(LogoPages::image).toList(),
                bank(content),
                css());
    }

    /** As its customers call it; a number that is no bank's as it is. */
    private String bank(TemplateContent content) {
        var payment = content.payment();
        return payment == null
                ? ""
                : host.services()
                        .find(Banks.class)
                        .flatMap(banks -> banks.find(payment.bank()))
                        .map(Banks.Bank::name)
                        .orElse(payment.bank());
    }

    String css() {
        return host.ui().asset("zbs.css");
    }
}
