package io.kenh.zalosimulator.phone;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.Parts;
import io.kenh.zalosimulator.SimulatorPermissions;
import io.kenh.zalosimulator.customer.Chat;
import io.kenh.zalosimulator.customer.Drafts;
import io.kenh.zalosimulator.message.Draft;
import io.kenh.zalosimulator.person.SharedInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What a thumb can do. Each action answers with the messages for htmx, or goes back to the chat. */
final class PhoneActions {
    private static final String CHAT = PhonePages.PHONE + "/{person}/{oa}";
    private static final Access USE = new Access.Needs(SimulatorPermissions.USE);
    private final Parts parts;
    private final PhonePages pages;

    PhoneActions(Parts parts, PhonePages pages) {
        this.parts = parts;
        this.pages = pages;
    }

    void add(Routes routes) {
        var customer = parts.customer();
        routes.post(CHAT + "/text", USE, acting(this::text))
                .post(CHAT + "/file", USE, acting(this::file))
                .post(
                        CHAT + "/sticker",
                        USE,
                        acting((ctx, chat) -> customer.send(
                                chat,
                                Drafts.sticker(
                                        form(ctx, "sticker"), parts.uploads().baseUrl()))))
                .post(
                        CHAT + "/location",
                        USE,
                        acting((ctx, chat) ->
                                customer.send(chat, Drafts.location(form(ctx, "latitude"), form(ctx, "longitude")))))
                .post(
                        CHAT + "/link",
                        USE,
                        acting((ctx, chat) ->
                                customer.send(chat, Drafts.link(form(ctx, "url"), maybe(ctx, "description"), ""))))
                .post(CHAT + "/card", USE, acting(this::card))
                .post(
                        CHAT + "/react",
                        USE,
                        acting((ctx, chat) -> customer.react(chat, form(ctx, "message"), form(ctx, "icon"))))
                .post(
                        CHAT + "/press",
                        USE,
                        acting((ctx, chat) ->
                                customer.press(chat, form(ctx, "message"), Integer.parseInt(form(ctx, "button")))))
                .post(CHAT + "/rate", USE, acting(this::rate))
                .post(
                        CHAT + "/share",
                        USE,
                        acting((ctx, chat) -> customer.share(
                                chat, new SharedInfo(form(ctx, "name"), form(ctx, "phone"), maybe(ctx, "address")))))
                .post(CHAT + "/chatnow", USE, acting((ctx, chat) -> customer.chatNow(chat)))
                .post(CHAT + "/seen", USE, this::seen)
                .post(CHAT + "/follow", USE, switching((on, chat) -> customer.follow(chat, on, "oa_profile")))
                .post(CHAT + "/block", USE, switching((on, chat) -> customer.block(chat, on)))
                .post(CHAT + "/anonymous", USE, switching((on, chat) -> customer.hide(chat, on)))
                .post(PhonePages.PHONE + "/{person}", USE, this::power);
    }

    private io.javalin.http.Handler acting(BiConsumer<Context, Chat> deed) {
        return ctx -> {
            var chat = PhonePages.open(ctx);
            deed.accept(ctx, chat);
            if (ctx.header("HX-Request") == null) {
                ctx.redirect(PhonePages.url(chat), HttpStatus.SEE_OTHER);
            } else {
                pages.messages(ctx);
            }
        };
    }

    private io.javalin.http.Handler switching(BiConsumer<Boolean, Chat> deed) {
        return ctx -> {
            var chat = PhonePages.open(ctx);
            deed.accept("true".equals(ctx.formParam("on")), chat);
            ctx.redirect(PhonePages.url(chat), HttpStatus.SEE_OTHER);
        };
    }

    private void text(Context ctx, Chat chat) {
        var quote = Optional.ofNullable(ctx.formParam("quote")).filter(id -> !id.isBlank());
        parts.customer().send(chat, Draft.text(form(ctx, "text")).quoting(quote));
    }

    private void file(Context ctx, Chat chat) {
        var file = ctx.uploadedFile("file");
        if (file == null) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        try (var stream = file.content()) {
            var content = stream.readAllBytes();
            var link = parts.platform().write(sim -> parts.uploads().fromPhone(sim, file.filename(), content));
            parts.customer().send(chat, Drafts.file(link, maybe(ctx, "text")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rate(Context ctx, Chat chat) {
        int stars = Integer.parseInt(form(ctx, "stars"));
        parts.customer().rate(chat, form(ctx, "message"), stars, maybe(ctx, "note"), ctx.formParams("feedback"));
    }

    private void card(Context ctx, Chat chat) {
        var draft = parts.platform().read(sim -> {
            var person = parts.people().person(sim, form(ctx, "person"));
            var avatar = parts.faces().of(person.profile().avatar(), person.key());
            return Drafts.card(
                    parts.platform().host().json(),
                    person.name(),
                    person.profile().phone(),
                    avatar);
        });
        parts.customer().send(chat, draft);
    }

    private void seen(Context ctx) {
        parts.customer().see(PhonePages.open(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void power(Context ctx) {
        var key = ctx.pathParam("person");
        parts.customer().phone(key, "true".equals(ctx.formParam("on")));
        ctx.redirect(PhonePages.PHONE + "/" + key, HttpStatus.SEE_OTHER);
    }

    private static String form(Context ctx, String name) {
        var value = ctx.formParam(name);
        if (value == null || value.isBlank()) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        return value.strip();
    }

    private static String maybe(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
    }
}
