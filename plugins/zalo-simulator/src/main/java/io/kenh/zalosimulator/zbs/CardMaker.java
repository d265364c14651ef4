package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.upload.Uploads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Fills values into a template. */
public final class CardMaker {
    private final Platform platform;
    private final Uploads uploads;

    public CardMaker(Platform platform, Uploads uploads) {
        this.platform = platform;
        this.uploads = uploads;
    }

    List<Param> params(SimTemplate template) {
        return List.of(platform.host().json().read(template.params(), Param[].class));
    }

    public Map<String, String> samples(SimTemplate template) {
        var samples = new LinkedHashMap<String, String>();
        params(template).forEach(param -> samples.put(param.name(), param.sample()));
        return samples;
    }

    public Card make(Sim sim, SimTemplate template, Map<String, String> values) {
        return new CardFill(platform, uploads, sim, template, shown(template, values)).card();
    }

    /** Whether the amount a payment asks for is one that can be paid. */
    boolean payable(SimTemplate template, Map<String, String> values) {
        var body = components(new Members(platform.host().json().readMap(template.layout())), "body");
        return body.stream()
                .flatMap(part -> part.object("PAYMENT").stream())
                .map(payment -> LayoutCheck.PLACEHOLDER.matcher(payment.textOr("amount", "")))
                .filter(Matcher::matches)
                .map(amount -> values.getOrDefault(amount.group(1), ""))
                .allMatch(LayoutCheck::payable);
    }

    /** Numbers and amounts are written the Vietnamese way: 1.000. */
    private Map<String, String> shown(SimTemplate template, Map<String, String> values) {
        var shown = new LinkedHashMap<>(values);
        for (var param : params(template)) {
            boolean figure = param.kind() == ParamType.NUMBER || param.kind() == ParamType.CURRENCY;
            if (figure) {
                shown.computeIfPresent(param.name(), (name, value) -> grouped(value));
            }
        }
        return shown;
    }

    static String grouped(String digits) {
        return digits.matches("[0-9]{1,18}")
                ? String.format(java.util.Locale.GERMANY, "%,d", Long.parseLong(digits))
                : digits;
    }

    static List<Members> components(Members layout, String place) {
        return layout.object(place).map(part -> part.objects("components")).orElse(List.of());
    }
}
