package io.kenh.portal.staff;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import io.kenh.api.security.Current;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.portal.PortalError;
import io.kenh.portal.account.Door;
import io.kenh.portal.api.PortalPermissions;
import io.kenh.portal.frame.BrandRoutes;
import io.kenh.portal.frame.Brands;
import io.kenh.portal.frame.Colour;
import io.kenh.portal.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the company's portal looks: logo, colour, greeting. */
public final class BrandPages {
    private static final String PAGE = "/portal/brand";
    private static final long MOST = 512 * 1024;
    private static final int WELCOME = 500;
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp");

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Brands brands;

    public BrandPages(Host host, Brands brands) {
        this.host = host;
        this.brands = brands;
    }

    /**
     * @param logo address of the present one
     * @param address of this company's sign-in page
     */
    public record View(Form form, @Nullable String logo, String address) {}

    public void routes(Routes routes) {
        var manage = new Access.Needs(PortalPermissions.MANAGE);
        routes.get(PAGE, manage, this::page).post(PAGE, manage, this::save);
    }

    private void page(Context ctx) {
        var look = brands.of(Current.actor().companyId());
        show(ctx, Form.of(Map.of("accent", look.accent(), "welcome", look.welcome())));
    }

    private void save(Context ctx) {
        var form = Form.read(ctx);
        var accent = Colour.normal(form.value("accent"));
        if (!accent.isEmpty() && !Colour.valid(accent)) {
            form.error("accent", t("portal.brand.accent.form"));
        } else if (!accent.isEmpty() && !Colour.readable(accent)) {
            form.error("accent", t("portal.brand.accent.pale"));
        }
        var welcome = form.text("welcome", WELCOME);
        var logo = form.hasErrors() ? Optional.<StoredFile>empty() : logo(ctx, form);
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form);
            return;
        }
        long company = Current.actor().companyId();
        host.db().write(em -> {
            brands.say(company, accent, welcome);
            if (logo.isPresent() || form.flag("without")) {
                brands.logo(company, logo.map(StoredFile::id).orElse(null));
            }
            return company;
        });
        host.ui().toast(ctx, Tone.SUCCESS, t("portal.brand.saved"));
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private Optional<StoredFile> logo(Context ctx, Form form) {
        try {
            return Optional.ofNullable(ctx.uploadedFile("logo"))
                    .filter(file -> file.size() > 0)
                    .map(this::store);
        } catch (KenhException refused) {
            form.error("logo", t("error.portal.not-a-picture"));
            return Optional.empty();
        }
    }

    private StoredFile store(UploadedFile upload) {
        try (var content = upload.content()) {
            var stored = host.files().upload(content, upload.filename(), MOST);
            if (!PICTURES.contains(stored.mediaType())) {
                host.files().delete(stored.id());
                throw new KenhException(PortalError.NOT_A_PICTURE);
            }
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String address() {
        return host.publicUrl() + PortalSessions.SIGN_IN + "?" + Door.PARAMETER + "="
                + Current.actor().companyId();
    }

    private void show(Context ctx, Form form) {
        var look = brands.of(Current.actor().companyId());
        host.ui()
                .page(
                        ctx,
                        t("menu.portal.brand"),
                        templates.staffBrand(new View(form, BrandRoutes.logo(look), address())));
    }
}
