package io.kenh.websitebutton.embed;

import io.kenh.api.addon.Host;
import io.kenh.websitebutton.WebsiteButtonSettings;
import io.kenh.websitebutton.embed.ButtonScript.Part;
import io.kenh.websitebutton.site.Colours;
import io.kenh.websitebutton.site.Mode;
import io.kenh.websitebutton.site.OfficeHours;
import io.kenh.websitebutton.site.PagePatterns;
import io.kenh.websitebutton.site.SiteData;
import io.kenh.zalooa.api.ZaloAccounts;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the button is told about its site, under the short names it knows. */
final class ButtonConfig {
    private static final List<String> WORDS = List.of("button", "open", "scan", "code", "here", "consent");

    private final Host host;
    private final ButtonScript script = new ButtonScript();

    ButtonConfig(Host host) {
        this.host = host;
    }

    /** @param embed address of the site's doors, {@code https://…/embed/website-button/<key>}; empty while it has none */
    String script(SiteData site, String oaId, String embed, boolean preview) {
        var hours = OfficeHours.read(site.hours()).week();
        var values = new LinkedHashMap<String, Object>();
        values.put("a", chat(oaId));
        values.put("g", site.greeting());
        values.put("l", site.language());
        values.put("s", site.corner().css());
        values.put("f", preview ? "absolute" : "fixed");
        values.put("c", List.of(site.colour(), Colours.on(site.colour())));
        values.put("t", words(site));
        var parts = EnumSet.of(preview ? Part.PREVIEW : Part.LIVE);
        if (!embed.isEmpty()) {
            parts.add(Part.QR);
            values.put("u", embed);
        }
        if (!preview) {
            values.put(
                    "o",
                    Stream.concat(Stream.of(host.publicUrl().toString()), site.allowed().stream())
                            .distinct()
                            .collect(Collectors.joining(" ")));
            values.put("y", PagePatterns.expression(site.pages()));
            values.put("x", PagePatterns.expression(site.notPages()));
        }
        if (hours.isEmpty()) {
            parts.add(Part.ALWAYS);
        } else {
            parts.add(Part.HOURS);
            values.put("h", hours);
            values.put("z", site.timeZone());
            values.put("n", site.closedText());
        }
        if (site.popupSeconds() > 0 && !preview) {
            parts.add(Part.POPUP);
            values.put("p", site.popupSeconds());
        }
        if (site.mode() == Mode.WIDGET) {
            parts.add(Part.WIDGET);
            values.put("i", oaId);
            values.put("w", host.settings().get(WebsiteButtonSettings.WIDGET_URL));
        }
        if (site.withCode()) {
            parts.add(Part.CODE);
        }
        return script.of(Set.copyOf(parts), host.json().write(values));
    }

    /** Opens the OA's chat. Zalo documents nothing that could be added to it and would reach us with the customer's message. */
    String chat(String oaId) {
        return host.services().get(ZaloAccounts.class).chat(oaId).toString();
    }

    private List<String> words(SiteData site) {
        int used = site.mode() == Mode.WIDGET ? 6 : site.withCode() ? 4 : 3;
        return WORDS.stream()
                .limit(used)
                .map(word -> host.texts().in(Locale.of(site.language()), "website-button.button." + word))
                .toList();
    }
}
