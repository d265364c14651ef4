package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.platform.ZaloError;
import io.kenh.zalosimulator.upload.Uploads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@code template/create} and {@code template/edit} are sent, strictly. */
final class TemplateCheck {
    private static final long BASE_PRICE = 300;
    private static final long WITH_IMAGES = 300;
    private static final long EACH_FOREIGN_BUTTON = 500;
    /** Buttons that lead out of the business's own places: other site or Mini App, other app. */
    private static final List<Integer> FOREIGN = List.of(7, 8);

    private final Platform platform;
    private final Uploads uploads;

    TemplateCheck(Platform platform, Uploads uploads) {
        this.platform = platform;
        this.uploads = uploads;
    }

    TemplateForm check(Sim sim, SimOa oa, SimZbsAccount account, Members input) {
        if (input.map().isEmpty()) {
            throw Refusal.EMPTY_BODY.error(false);
        }
        var name = between(input, "template_name", 10, 60);
        int kind = input.number("template_type")
                .filter(type -> type >= 1 && type <= 5)
                .orElseThrow(() -> invalid("template_type"));
        var tag = input.filled("tag")
                .flatMap(Tag::ofCode)
                .filter(found -> found.allowedFor(kind))
                .orElseThrow(() -> invalid("tag"));
        if (tag == Tag.PROMOTION && !account.tags().contains(Tag.PROMOTION)) {
            throw new ZaloError(-1201, "Official Account cannot create templates of this tag");
        }
        var note = input.has("note") ? between(input, "note", 1, 400) : "";
        var trackingId = between(input, "tracking_id", 1, 100);
        var layout = input.object("layout").orElseThrow(() -> invalid("layout"));
        var params = params(input);
        new LayoutCheck(sim, oa, uploads, kind, types(params)).check(layout);
        var json = platform.host().json();
        return new TemplateForm(
                name, kind, tag, json.write(layout.map()), json.write(params), note, trackingId, price(layout));
    }

    private static List<Param> params(Members input) {
        var params = new ArrayList<Param>();
        for (var given : input.objects("params")) {
            var name = given.filled("name").filter(text -> text.matches("[A-Za-z0-9_]{1,50}"));
            var type = ParamType.ofCode(given.textOr("type", ""))
                    .orElseThrow(() -> new ZaloError(-112, "Parameter type is undefined"));
            var sample = given.filled("sample_value")
                    .orElseThrow(() -> new ZaloError(-1122, "Parameter has no sample value"));
            if (LayoutCheck.length(sample) > type.max()) {
                throw new ZaloError(-1121, "Sample value is too long");
            }
            if (!type.fits(sample)) {
                throw new ZaloError(-1124, "Sample value has a wrong format");
            }
            params.add(new Param(
                    name.orElseThrow(() -> invalid("params.name")), Integer.toString(type.ordinal() + 1), sample));
        }
        return params;
    }

    private static Map<String, ParamType> types(List<Param> params) {
        var types = new LinkedHashMap<String, ParamType>();
        for (var param : params) {
            if (types.put(param.name(), param.kind()) != null) {
                throw invalid("params.name twice");
            }
        }
        return types;
    }

    static long price(Members layout) {
        boolean images = CardMaker.components(layout, "header").stream()
                .anyMatch(part -> part.object("IMAGES").isPresent());
        long foreign = CardMaker.components(layout, "footer").stream()
                .flatMap(part -> part.object("BUTTONS").stream())
                .flatMap(buttons -> buttons.objects("items").stream())
                .filter(button -> FOREIGN.contains(button.number("type").orElse(0)))
                .count();
        return BASE_PRICE + (images ? WITH_IMAGES : 0) + foreign * EACH_FOREIGN_BUTTON;
    }

    private static String between(Members input, String name, int least, int most) {
        return input.filled(name)
                .filter(text -> LayoutCheck.between(LayoutCheck.length(text), least, most))
                .orElseThrow(() -> invalid(name));
    }

    static ZaloError invalid(String name) {
        return new ZaloError(-132, "Parameter invalid: " + name);
    }
}
