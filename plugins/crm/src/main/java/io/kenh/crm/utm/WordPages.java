package io.kenh.crm.utm;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.crm.api.CrmError;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.jte.StaticTemplates;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The lists of media, sources and campaigns. */
public final class WordPages {
    private static final String PATH = "/crm/attribution";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Words words;

    public WordPages(Host host, Words words) {
        this.host = host;
        this.words = words;
    }

    public void routes(Routes routes) {
        var needs = new Access.Needs(CrmPermissions.WORDS);
        routes.get(PATH, needs, this::show)
                .post(PATH + "/{kind}", needs, ctx -> step(ctx, kind -> words.save(kind, 0, name(ctx))))
                .post(
                        PATH + "/{kind}/{id}",
                        needs,
                        ctx -> step(ctx, kind -> words.save(kind, PathId.of(ctx), name(ctx))))
                .post(
                        PATH + "/{kind}/{id}/delete",
                        needs,
                        ctx -> step(ctx, kind -> words.delete(kind, PathId.of(ctx))));
    }

    private void show(Context ctx) {
        var lists = Arrays.stream(WordKind.values())
                .map(kind -> new WordsView.Part(kind.token(), words.all(kind)))
                .toList();
        host.ui().page(ctx, t("menu.crm.words"), templates.utmWords(new WordsView(lists)));
    }

    private static String name(Context ctx) {
        var form = Form.read(ctx);
        var name = form.required("name", Word.LONGEST);
        if (form.hasErrors()) {
            throw new KenhException(CoreError.INVALID, form.errors());
        }
        return name;
    }

    private void step(Context ctx, Consumer<WordKind> step) {
        var kind = Arrays.stream(WordKind.values())
                .filter(one -> one.token().equals(ctx.pathParam("kind")))
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        try {
            step.accept(kind);
            host.ui().toast(ctx, Tone.SUCCESS, t("crm.saved"));
        } catch (KenhException refused) {
            if (!(refused.code() instanceof CrmError) && refused.fields().isEmpty()) {
                throw refused;
            }
            var fields = List.copyOf(refused.fields().values());
            host.ui().toast(ctx, Tone.DANGER, fields.isEmpty() ? Kit.error(refused) : fields.getFirst());
        }
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }
}
