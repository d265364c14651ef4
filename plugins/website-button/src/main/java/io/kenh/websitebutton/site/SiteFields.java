package io.kenh.websitebutton.site;

import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Current;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Zones;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/** A site in a form, there and back. */
final class SiteFields {
    private static final int TEXT = 160;
    private static final int PATTERNS = 300;
    private static final int LONGEST_WAIT = 600;

    private SiteFields() {}

    /** @param zone of the company, whose hours are shown */
    static SiteData blank(long accountId, String zone) {
        return new SiteData(
                "",
                accountId,
                "",
                Corner.RIGHT,
                Mode.LINK,
                t("website-button.default.greeting"),
                0,
                "",
                t("website-button.default.closed"),
                zone,
                "",
                "",
                SiteData.BLUE,
                Current.locale().getLanguage().equals("en") ? "en" : "vi",
                false,
                true);
    }

    static Map<String, String> values(SiteData data) {
        var values = new HashMap<String, String>();
        values.put("name", data.name());
        values.put("account", Long.toString(data.accountId()));
        values.put("origins", data.origins());
        values.put("corner", data.corner().name());
        values.put("mode", data.mode().name());
        values.put("greeting", data.greeting());
        values.put("popup", data.popupSeconds() == 0 ? "" : Integer.toString(data.popupSeconds()));
        values.put("closed", data.closedText());
        values.put("zone", data.timeZone());
        values.put("pages", data.pages());
        values.put("notPages", data.notPages());
        values.put("colour", data.colour());
        values.put("language", data.language());
        values.put("code", Boolean.toString(data.withCode()));
        values.put("active", Boolean.toString(data.active()));
        var hours = OfficeHours.read(data.hours());
        for (int day = 0; day < OfficeHours.DAYS; day++) {
            var span = hours.day(day);
            values.put("from" + day, span.map(OfficeHours.Span::start).orElse(""));
            values.put("to" + day, span.map(OfficeHours.Span::end).orElse(""));
        }
        return values;
    }

    /** @param zone what the site has, or the company: taken where the form names none @param known whether there is such an account */
    static SiteData read(Form form, String zone, LongPredicate known) {
        long account = form.optionalNumber("account", 1, Long.MAX_VALUE).orElse(0);
        if (!known.test(account)) {
            form.error("account", t("error.website-button.no-account"));
        }
        var colour = form.text("colour", 7).toLowerCase(Locale.ROOT);
        if (!Colours.valid(colour)) {
            form.error("colour", t("website-button.wrong.colour"));
        }
        return new SiteData(
                form.required("name", 80),
                account,
                origins(form),
                form.choice("corner", Corner.class).orElse(Corner.RIGHT),
                form.choice("mode", Mode.class).orElse(Mode.LINK),
                form.required("greeting", TEXT),
                (int) form.optionalNumber("popup", 1, LONGEST_WAIT).orElse(0),
                hours(form),
                form.text("closed", TEXT),
                zone(form, zone),
                patterns(form, "pages"),
                patterns(form, "notPages"),
                Colours.valid(colour) ? colour : SiteData.BLUE,
                form.value("language").equals("en") ? "en" : "vi",
                form.flag("code"),
                form.flag("active"));
    }

    private static String zone(Form form, String own) {
        var typed = form.value("zone").strip();
        if (!typed.isEmpty() && !Zones.known(typed, own)) {
            form.error("zone", t("ui.form.choice"));
        }
        return typed.isEmpty() ? own : typed;
    }

    private static String origins(Form form) {
        var origins = new LinkedHashSet<String>();
        for (var line : form.required("origins", 1000).split("[\\s,]+")) {
            if (!line.isEmpty()) {
                SiteData.origin(line)
                        .ifPresentOrElse(
                                origins::add, () -> form.error("origins", t("website-button.wrong.origin", line)));
            }
        }
        return String.join("\n", origins);
    }

    private static String patterns(Form form, String name) {
        var patterns = new ArrayList<String>();
        for (var line : form.text(name, PATTERNS).split("\\s+")) {
            if (!line.isEmpty() && !line.startsWith("/") && !line.startsWith("*")) {
                form.error(name, t("website-button.wrong.pattern", line));
            } else if (!line.isEmpty()) {
                patterns.add(line);
            }
        }
        return String.join("\n", patterns);
    }

    private static String hours(Form form) {
        var days = new ArrayList<Optional<OfficeHours.Span>>();
        for (int day = 0; day < OfficeHours.DAYS; day++) {
            var from = form.value("from" + day).strip();
            var to = form.value("to" + day).strip();
            var span = OfficeHours.typed(from, to);
            if (span.isEmpty() && !(from.isEmpty() && to.isEmpty())) {
                form.error("from" + day, t("website-button.wrong.hours"));
            }
            days.add(span);
        }
        return OfficeHours.of(days).write();
    }
}
