package io.kenh.catalog.form;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.catalog.api.CatalogError;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Saves what a form holds, or shows it again with what is wrong: nothing typed is lost. */
public final class Saving {
    private final Host host;

    public Saving(Host host) {
        this.host = host;
    }

    /** What a form's input is based on. @throws KenhException {@code core.bad-request} when it is not there */
    public static int version(Form form) {
        try {
            return Integer.parseInt(form.value("version"));
        } catch (NumberFormatException e) {
            throw new KenhException(CoreError.BAD_REQUEST, e);
        }
    }

    /**
     * @param main the field that gets refusals that name none
     * @param save does it and says where to go next
     * @param again shows the form; told whether somebody else changed the record
     */
    public void run(Context ctx, Form form, String main, Supplier<String> save, Consumer<Boolean> again) {
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            again.accept(false);
            return;
        }
        try {
            var next = save.get();
            host.ui().toast(ctx, Tone.SUCCESS, t("catalog.saved"));
            ctx.redirect(next, HttpStatus.SEE_OTHER);
        } catch (KenhException refused) {
            boolean conflict = refused.code() == CoreError.CONFLICT;
            if (!conflict && refused.code() != CoreError.INVALID && !(refused.code() instanceof CatalogError)) {
                throw refused;
            }
            form.errors(refused.fields());
            if (!conflict && refused.fields().isEmpty()) {
                form.error(main, Kit.error(refused));
            }
            ctx.status(refused.code().status());
            again.accept(conflict);
        }
    }
}
