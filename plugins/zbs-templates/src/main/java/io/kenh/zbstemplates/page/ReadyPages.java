package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.logo.Logos;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.ready.ReadyTemplate;
import io.kenh.zbstemplates.ready.ReadyTemplates;
import io.kenh.zbstemplates.template.Submission;
import io.kenh.zbstemplates.template.TemplateStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The gallery: ready-made templates, taken over and submitted with one click. */
public final class ReadyPages {
    private static final String PAGE = "/zbs-templates/ready";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TemplatePlatform platform;
    private final ReadyTemplates ready;
    private final TemplateStore store;
    private final Submission submission;
    private final Logos logos;
    private final Previews previews;

    public ReadyPages(
            Host host,
            TemplatePlatform platform,
            ReadyTemplates ready,
            TemplateStore store,
            Submission submission,
            Logos logos,
            Previews previews) {
        this.host = host;
        this.platform = platform;
        this.ready = ready;
        this.store = store;
        this.submission = submission;
        this.logos = logos;
        this.previews = previews;
    }

    public void routes(Routes routes) {
        routes.get(PAGE, new Access.Needs(ZbsPermissions.READ), this::gallery)
                .post(PAGE + "/adopt", new Access.Needs(ZbsPermissions.WRITE), this::adopt)
                .post(PAGE + "/submit", new Access.Needs(ZbsPermissions.SUBMIT), this::submit);
    }

    private void gallery(Context ctx) {
        var form = Form.query(ctx);
        var accounts = platform.accounts();
        var wanted = form.optionalNumber("account", 1, Long.MAX_VALUE);
        var account = accounts.stream()
                .filter(one -> wanted.isEmpty() || one.id() == wanted.getAsLong())
                .findFirst();
        long id = account.map(TemplatePlatform.Account::id).orElse(0L);
        var language = language(form);
        var shelf = ready.all();
        var taken = store.ready(id);
        var cards = shelf.templates().stream()
                .map(one -> new GalleryView.Card(
                        one.id(),
                        one.document(),
                        previews.sample(Objects.requireNonNull(one.contents().get(language)), id, false),
                        taken.contains(one.key(language))))
                .toList();
        var view = new GalleryView(
                Form.of(java.util.Map.of("account", Long.toString(id), "language", language.name())),
                id,
                account.filter(TemplatePlatform.Account::usable).isPresent(),
                logos.of(id).complete(),
                NewPages.accounts(platform),
                cards,
                cards.stream().filter(card -> !card.taken()).count(),
                shelf.broken(),
                Current.actor().may(ZbsPermissions.SUBMIT) && Current.actor().may(ZbsPermissions.WRITE),
                Current.actor().may(ZbsPermissions.WRITE),
                previews.css());
        host.ui().page(ctx, t("menu.zbs-templates.ready"), templates.readyGallery(view));
    }

    private static Language language(Form form) {
        return form.choice("language", Language.class)
                .orElse(Current.locale().getLanguage().equals("en") ? Language.EN : Language.VI);
    }

    /** A draft to change first. */
    private void adopt(Context ctx) {
        var form = Form.read(ctx);
        var id = ready.adopt(ready.get(form.value("id")), language(form), account(form));
        ctx.redirect("/zbs-templates/templates/" + id + "/edit", HttpStatus.SEE_OTHER);
    }

    /** The named one, or all that the account has not. */
    private void submit(Context ctx) {
        Current.actor().require(ZbsPermissions.WRITE);
        var form = Form.read(ctx);
        var account = account(form);
        var language = language(form);
        if (!logos.of(account).complete()) {
            throw new KenhException(io.kenh.zbstemplates.api.ZbsError.NO_LOGO);
        }
        var taken = store.ready(account);
        var wanted = form.value("id").isEmpty() ? ready.all().templates() : List.of(ready.get(form.value("id")));
        var problems = new ArrayList<String>();
        int sent = 0;
        for (var one : wanted) {
            if (!taken.contains(one.key(language))) {
                sent += submit(one, language, account, problems) ? 1 : 0;
            }
        }
        host.ui()
                .toast(
                        ctx,
                        problems.isEmpty() ? Tone.SUCCESS : Tone.WARNING,
                        t("zbs-templates.ready.submitted", sent)
                                + (problems.isEmpty() ? "" : " " + String.join(" ", problems)));
        ctx.redirect(PAGE + "?account=" + account + "&language=" + language, HttpStatus.SEE_OTHER);
    }

    private boolean submit(ReadyTemplate one, Language language, long account, List<String> problems) {
        try {
            submission.submit(ready.adopt(one, language, account));
            return true;
        } catch (KenhException refused) {
            problems.add(one.id() + ": " + Kit.error(refused));
            return false;
        }
    }

    private long account(Form form) {
        long id = form.optionalNumber("account", 1, Long.MAX_VALUE).orElse(0);
        return platform.account(id)
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND))
                .id();
    }
}
