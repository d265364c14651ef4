package io.kenh.ui;

import gg.jte.Content;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.ui.form.Combo;
import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Signature;
import io.kenh.ui.icon.Icons;
import io.kenh.ui.jte.StaticTemplates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a template needs: {@code @import static io.kenh.ui.Kit.*}. Texts given as {@code String} are escaped; {@link Content} is
 * markup. Language and time zone are those of the work in hand.
 */
public final class Kit {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final Content NONE = output -> {};

    private Kit() {}

    // texts and values

    /** The text of that key in the current language. */
    public static String t(String key, Object... args) {
        return Current.texts().get(key, args);
    }

    /** What a refusal says to people. */
    public static String error(KenhException refusal) {
        return t("error." + refusal.code().key(), refusal.args());
    }

    /** A day: {@code 20/11/2026}; in English {@code 20 Nov 2026}. */
    public static String date(LocalDate date) {
        return Formats.date(date);
    }

    /** Hour and minute. */
    public static String time(Instant at) {
        return Formats.time(at);
    }

    /** With the language's grouping: {@code 1.250.000}. */
    public static String number(long number) {
        return Formats.number(number);
    }

    /** The same with at most four decimals: {@code 1.250,5}. */
    public static String number(BigDecimal number) {
        return Formats.number(number);
    }

    /** {@code 1.250.000 ₫}. */
    public static String money(long dong) {
        return Formats.money(dong);
    }

    /** {@code 1,2 MB}. */
    public static String bytes(long bytes) {
        return Formats.bytes(bytes);
    }

    /** What people call the browser of that user agent: {@code Chrome, Android}. */
    public static String device(String userAgent) {
        var name = Device.of(userAgent);
        return name.isEmpty() ? t("ui.device.unknown") : name;
    }

    /** Day and hour, in the current time zone. */
    public static Content dateTime(Instant at) {
        return TEMPLATES.partTime(at.toString(), Formats.dateTime(at), "", false);
    }

    /** How long ago, kept up to date on the page, with the exact time on hover. */
    public static Content ago(Instant at) {
        return ago(at, Instant.now());
    }

    /** The same, seen from {@code now}. */
    public static Content ago(Instant at, Instant now) {
        return TEMPLATES.partTime(at.toString(), Ago.text(at, now), Formats.dateTime(at), true);
    }

    // small parts

    /** Nothing. */
    public static Content none() {
        return NONE;
    }

    /** Plain text, escaped. */
    public static Content text(String text) {
        return TEMPLATES.partText(text);
    }

    /** A telephone number, never broken over lines. */
    public static Content phone(String number) {
        return TEMPLATES.partPhone(number);
    }

    /** Several parts one after the other. */
    public static Content join(Content... parts) {
        return output -> {
            for (var part : parts) {
                output.writeUserContent(part);
            }
        };
    }

    /** Tabler's outline icon of that name; decoration only, so say in words too what it means. */
    public static Content icon(String name) {
        var svg = Icons.svg(name);
        return output -> output.writeContent(svg);
    }

    /** A status: colour, icon and word. */
    public static Content badge(Tone tone, String icon, String text) {
        return TEMPLATES.partBadge(tone, icon, text);
    }

    public static Content badge(HasBadge shown) {
        var badge = shown.badge();
        return badge(badge.tone(), badge.icon(), t(badge.key()));
    }

    /** The picture behind {@code url}, or the name's initials where there is none, or it does not come. */
    public static Content avatar(String name, @Nullable String url) {
        return avatar(name, url, "md");
    }

    /** @param size {@code xs}, {@code sm}, {@code md} or {@code lg} */
    public static Content avatar(String name, @Nullable String url, String size) {
        return url == null
                ? TEMPLATES.partInitials(name, size, Initials.of(name), Initials.colour(name))
                : TEMPLATES.partPicture(name, size, Initials.of(name), Initials.colour(name), url);
    }

    public static Content alert(Tone tone, String text) {
        return TEMPLATES.partAlert(tone, text, NONE);
    }

    /** @param more markup under the text: a list, a link */
    public static Content alert(Tone tone, String text, Content more) {
        return TEMPLATES.partAlert(tone, text, more);
    }

    /** The product's mark and name. */
    public static Content brand() {
        return TEMPLATES.partBrand();
    }

    // page parts

    /** Title row of a page: the page's one {@code h1} and its actions, the primary button last. */
    public static Content header(String title, Content actions) {
        return TEMPLATES.partHeader(title, actions);
    }

    /** Instead of a list without rows: what this is and what to do first. */
    public static Content empty(String icon, String title, String text, Content action) {
        return TEMPLATES.partEmpty(icon, title, text, action);
    }

    /** A link that looks like a button. */
    public static Content button(String url, String icon, String label) {
        return TEMPLATES.partButton(url, icon, label, "btn-primary");
    }

    /** The quiet kind of {@link #button}. */
    public static Content quietButton(String url, String icon, String label) {
        return TEMPLATES.partButton(url, icon, label, "");
    }

    public static Content card(String title, Content body) {
        return TEMPLATES.partCard(title, NONE, body);
    }

    public static Content card(String title, Content actions, Content body) {
        return TEMPLATES.partCard(title, actions, body);
    }

    /** Figures side by side. */
    public static Content kpis(List<Kpi> kpis) {
        return TEMPLATES.partKpis(kpis);
    }

    /** A chart that is a list: for each line its name, its figure and a bar. */
    public static Content bars(List<Bar> bars) {
        return TEMPLATES.partBars(bars);
    }

    public static Content tabs(List<Tab> tabs) {
        return TEMPLATES.partTabs(tabs);
    }

    /** Status bar of a document. */
    public static Content steps(List<Step> steps) {
        return TEMPLATES.partSteps(steps);
    }

    /** Properties of a record: name and value. */
    public static Content details(List<Detail> details) {
        return TEMPLATES.partDetails(details);
    }

    public static Content filterBar(FilterBar bar) {
        return TEMPLATES.partFilterBar(bar);
    }

    /** A column of a kanban board; stand several in {@code <div class="kanban">}. {@code sum} may be empty. */
    public static Content column(String title, long count, String sum, Content cards) {
        return TEMPLATES.partColumn(title, count, sum, cards);
    }

    /** Grey bars in the place of rows that are being loaded. */
    public static Content skeleton(int rows) {
        return TEMPLATES.partSkeleton(rows);
    }

    /**
     * The last element of a list: loads the next page in its own place, when scrolled to or clicked. Nothing when {@code nextUrl} is
     * null. The route answers such a request (htmx, with the cursor in the query) with the rows and the next {@code more} only.
     */
    public static Content more(@Nullable String nextUrl) {
        return nextUrl == null ? NONE : TEMPLATES.partMore(nextUrl);
    }

    /** {@link #more} for a table body of so many columns. */
    public static Content moreRow(@Nullable String nextUrl, int columns) {
        return nextUrl == null ? NONE : TEMPLATES.partMoreRow(nextUrl, columns);
    }

    // dialogs

    /** A dialog; opened by any button with {@code data-dialog="<id>"}, closed by Escape or {@code data-close}. */
    public static Content dialog(String id, String title, Content body) {
        return TEMPLATES.partDialog(id, title, body);
    }

    // forms

    /** Label, input, help and error of one field. */
    public static Content field(Form form, Field field) {
        return TEMPLATES.formField(form, field);
    }

    /** A field that offers what is found for what is typed. */
    public static Content combo(Form form, Combo field) {
        return TEMPLATES.formCombo(form, field);
    }

    /** A field to sign in by hand, for those who can: hidden without script, so never asked of anybody. It sends {@link Signature#text}. */
    public static Content signature(Form form, String name, String label) {
        return signature(form, name, label, false);
    }

    /** @param required who cannot draw is told what is needed */
    public static Content signature(Form form, String name, String label, boolean required) {
        return TEMPLATES.formSignature(form, name, label, required);
    }

    /** What was drawn there. @param label says whose it is */
    public static Content signed(Signature drawn, String label) {
        return TEMPLATES.formSigned(drawn, label);
    }

    /** All errors of a form, each a link to its field; nothing when there are none. */
    public static Content errors(Form form) {
        return form.hasErrors() ? TEMPLATES.formErrors(form) : NONE;
    }

    /** The primary button of a form. */
    public static Content submit(String label) {
        return TEMPLATES.formSubmit(label);
    }
}
