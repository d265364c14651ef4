package io.kenh.portal.phone;

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
import io.kenh.portal.PortalError;
import io.kenh.portal.api.PortalPermissions;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;

/** Staff's answers to wishes for other phone numbers, given on the contact's page. */
public final class PhoneRoutes {
    private static final String ONE = "/portal/accounts/of/{id}/phone/{wish}";

    private final Host host;
    private final PhoneWishes wishes;

    public PhoneRoutes(Host host, PhoneWishes wishes) {
        this.host = host;
        this.wishes = wishes;
    }

    public void routes(Routes routes) {
        var manage = new Access.Needs(PortalPermissions.MANAGE);
        routes.post(ONE + "/apply", manage, this::apply).post(ONE + "/decline", manage, this::decline);
    }

    private void apply(Context ctx) {
        answer(ctx, "portal.phone.applied", () -> wishes.apply(PathId.of(ctx), PathId.of(ctx, "wish")));
    }

    private void decline(Context ctx) {
        var form = Form.read(ctx);
        var reason = form.required("reason", PhoneWish.REASON);
        if (form.hasErrors()) {
            host.ui().toast(ctx, Tone.DANGER, t("portal.phone.reason.needed"));
            back(ctx);
            return;
        }
        answer(ctx, "portal.phone.declined.done", () -> wishes.decline(PathId.of(ctx), PathId.of(ctx, "wish"), reason));
    }

    /** The contact's page is another plugin's: what is refused is told there. */
    private void answer(Context ctx, String done, Runnable step) {
        try {
            step.run();
            host.ui().toast(ctx, Tone.SUCCESS, t(done));
        } catch (KenhException refused) {
            if (!(refused.code() instanceof PortalError) && refused.code() != CoreError.INVALID) {
                throw refused;
            }
            var why = refused.fields().isEmpty()
                    ? Kit.error(refused)
                    : String.join(" ", refused.fields().values());
            host.ui().toast(ctx, Tone.DANGER, why);
        }
        back(ctx);
    }

    private static void back(Context ctx) {
        ctx.redirect("/contacts/partners/" + PathId.of(ctx), HttpStatus.SEE_OTHER);
    }
}
