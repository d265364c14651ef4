package io.kenh.contacts.partner;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.contacts.phone.Phones;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for what people type: each refusal names the field and the limit. */
final class PartnerCheck {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>(),;:\"]+@[^\\s@<>(),;:\"]+\\.[^\\s@<>(),;:\".]{2,}");
    private static final Pattern TAX_CODE = Pattern.compile("[0-9A-Za-z-]*");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    private final Map<String, String> errors = new LinkedHashMap<>();

    private PartnerCheck() {}

    /** @throws KenhException {@code core.invalid} (422) with the fields */
    static void require(PartnerData data, Phones phones) {
        var errors = errors(data, phones);
        if (!errors.isEmpty()) {
            throw new KenhException(CoreError.INVALID, errors);
        }
    }

    /** Field name to sentence. */
    static Map<String, String> errors(PartnerData data, Phones phones) {
        var check = new PartnerCheck();
        check.texts(data);
        check.that(data.phone() == null || phones.parse(data.phone()).isPresent(), "phone", "contacts.error.phone");
        check.that(matches(EMAIL, data.email()), "email", "contacts.error.email");
        check.that(matches(TAX_CODE, data.taxCode()), "taxCode", "contacts.error.tax-code");
        check.that(COUNTRIES.contains(data.address().country()), "country", "contacts.error.country");
        check.that(LANGUAGES.contains(data.language()), "language", "contacts.error.language");
        check.that(data.kind() == Kind.PERSON || data.parentId() == null, "parent", "contacts.error.parent-of-company");
        check.that(
                data.tags().size() <= PartnerLimits.TAGS, "tags", "contacts.error.too-many-tags", PartnerLimits.TAGS);
        data.tags().forEach(tag -> check.longest("tags", tag, PartnerLimits.TAG));
        return check.errors;
    }

    private void texts(PartnerData data) {
        that(!data.name().isBlank(), "name", "ui.form.required");
        longest("name", data.name(), PartnerLimits.NAME);
        longest("jobTitle", data.jobTitle(), PartnerLimits.JOB_TITLE);
        longest("phone", data.phone(), PartnerLimits.PHONE);
        longest("email", data.email(), PartnerLimits.EMAIL);
        longest("taxCode", data.taxCode(), PartnerLimits.TAX_CODE);
        longest("street", data.address().street(), PartnerLimits.STREET);
        longest("ward", data.address().ward(), PartnerLimits.AREA);
        longest("district", data.address().district(), PartnerLimits.AREA);
        longest("province", data.address().province(), PartnerLimits.AREA);
        longest("notes", data.notes(), PartnerLimits.NOTES);
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        return text == null || pattern.matcher(text).matches();
    }

    private void longest(String field, @Nullable String text, int limit) {
        if (text != null && text.length() > limit) {
            that(false, field, "contacts.error.too-long", limit, text.length());
        }
    }

    private void that(boolean right, String field, String key, Object... args) {
        if (!right) {
            errors.putIfAbsent(field, Current.texts().get(key, args));
        }
    }
}
