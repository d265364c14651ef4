package io.kenh.zalosimulator.console;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.Parts;
import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.console.TemplatesView.Allowed;
import io.kenh.zalosimulator.jte.StaticTemplates;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.zbs.SimTemplate;
import io.kenh.zalosimulator.zbs.Tag;
import io.kenh.zalosimulator.zbs.TemplateState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reviews templates, and says what OAs may send and have to spend. */
final class TemplatePages {
    private static final String PAGE = ConsolePages.CONSOLE + "/templates";
    private static final int SHOWN = 50;
    private final Parts parts;
    private final StaticTemplates templates = new StaticTemplates();

    TemplatePages(Parts parts) {
        this.parts = parts;
    }

    void add(Routes routes) {
        routes.get(PAGE, ConsolePages.USE, this::page)
                .post(PAGE + "/{template}/approve", ConsolePages.USE, on(this::approve))
                .post(PAGE + "/{template}/reject", ConsolePages.USE, on(this::reject))
                .post(PAGE + "/{template}/disable", ConsolePages.USE, on(this::disable))
                .post(PAGE + "/{template}", ConsolePages.USE, on(this::settings))
                .post(PAGE + "/oas/{oa}", ConsolePages.USE, this::account);
    }

    private void page(Context ctx) {
        var host = parts.platform().host();
        var view = parts.platform()
                .write(sim -> new TemplatesView(
                        ConsolePages.tabs("/templates"),
                        items(sim, parts.templates().pending(sim, SHOWN)),
                        items(sim, parts.templates().decided(sim, SHOWN)),
                        parts.accounts().oas(sim).stream()
                                .map(oa -> account(sim, oa))
                                .toList(),
                        host.ui().asset("zbs.css")));
        Content body = templates.consoleTemplates(view);
        host.ui().page(ctx, Current.texts().get("zalo-simulator.console.title"), body);
    }

    private List<TemplatesView.Item> items(Sim sim, List<SimTemplate> found) {
        return found.stream().map(template -> item(sim, template)).toList();
    }

    private TemplatesView.Item item(Sim sim, SimTemplate template) {
        var samples = parts.cards().samples(template);
        return new TemplatesView.Item(
                PAGE + "/" + template.templateId(),
                template.templateId(),
                template.name(),
                template.oa().name(),
                template.kind(),
                template.tag().name(),
                template.status(),
                template.reason(),
                template.note(),
                template.quality(),
                template.price(),
                template.priceByUserId(),
                template.dailyQuota(),
                parts.cards().make(sim, template, samples));
    }

    private TemplatesView.Account account(Sim sim, SimOa oa) {
        var account = parts.templates().account(sim, oa);
        return new TemplatesView.Account(
                PAGE + "/oas/" + oa.oaId(),
                oa.name(),
                oa.oaId(),
                oa.zcaId().isPresent(),
                oa.zcaBalance(),
                account.dailyQuota(),
                parts.templates().remaining(sim, oa),
                account.promotionQuota(),
                account.quality(),
                Arrays.stream(Tag.values())
                        .map(tag -> new Allowed(tag.name(), account.tags().contains(tag)))
                        .toList());
    }

    private io.javalin.http.Handler on(Deed deed) {
        return ctx -> {
            parts.platform().write(sim -> {
                deed.accept(ctx, sim, parts.templates().template(sim, ctx.pathParam("template")));
                return sim;
            });
            back(ctx);
        };
    }

    private void back(Context ctx) {
        parts.platform().host().ui().toast(ctx, Tone.SUCCESS, Current.texts().get("zalo-simulator.saved"));
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private void approve(Context ctx, Sim sim, SimTemplate template) {
        parts.templates().decide(sim, template, TemplateState.ENABLE, "");
    }

    private void reject(Context ctx, Sim sim, SimTemplate template) {
        parts.templates().decide(sim, template, TemplateState.REJECT, ConsoleInput.reason(ctx));
    }

    private void disable(Context ctx, Sim sim, SimTemplate template) {
        parts.templates().decide(sim, template, TemplateState.DISABLE, ConsoleInput.reason(ctx));
    }

    private void settings(Context ctx, Sim sim, SimTemplate template) {
        parts.templates().price(template, ConsoleInput.number(ctx, "price"));
        parts.templates().limit(sim, template, ConsoleInput.number(ctx, "dailyQuota"));
        parts.templates().judge(sim, template, ConsoleInput.quality(ctx));
    }

    private void account(Context ctx) {
        parts.platform().write(sim -> {
            var oa = parts.accounts().oa(sim, ctx.pathParam("oa"));
            oa.fund(ConsoleInput.number(ctx, "balance"));
            parts.templates().limit(sim, oa, ConsoleInput.number(ctx, "dailyQuota"));
            parts.templates().limitPromotions(sim, oa, ConsoleInput.number(ctx, "promotionQuota"));
            parts.templates().judge(sim, oa, ConsoleInput.quality(ctx));
            var allowed = new ArrayList<Tag>();
            for (var tag : Tag.values()) {
                if (ctx.formParams("tag").contains(tag.name())) {
                    allowed.add(tag);
                }
            }
            parts.templates().allow(sim, oa, allowed);
            return oa.id();
        });
        back(ctx);
    }

    @FunctionalInterface
    private interface Deed {
        void accept(Context ctx, Sim sim, SimTemplate template);
    }
}
