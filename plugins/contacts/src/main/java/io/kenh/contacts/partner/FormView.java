package io.kenh.contacts.partner;

import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Current;
import io.kenh.contacts.tag.TagRef;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The form for a new or an existing partner.
 *
 * @param id 0 for a new one
 * @param version what the input is based on
 * @param changes what somebody else changed meanwhile
 */
public record FormView(
        Form form,
        long id,
        int version,
        String title,
        List<TagRef> tags,
        Set<String> chosen,
        List<Change> changes,
        List<PartnerRow> duplicates) {
    /** One field that differs between what is saved now and what the person typed. */
    public record Change(String label, String saved, String yours) {}

    public String action() {
        return id == 0 ? "/contacts/partners" : "/contacts/partners/" + id + "/edit";
    }

    public String back() {
        return id == 0 ? "/contacts/partners" : "/contacts/partners/" + id;
    }

    public List<Option> kinds() {
        return List.of(
                new Option("person", t("contacts.kind.person")), new Option("company", t("contacts.kind.company")));
    }

    public List<Option> languages() {
        return List.of(new Option("vi", t("contacts.language.vi")), new Option("en", t("contacts.language.en")));
    }

    public List<Option> countries() {
        var locale = Current.locale();
        var byName = Collator.getInstance(locale);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Option(code, Locale.of("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Option::label, byName))
                .toList();
    }
}
