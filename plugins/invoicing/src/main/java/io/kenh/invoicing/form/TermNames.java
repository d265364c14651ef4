package io.kenh.invoicing.form;

import static io.kenh.ui.Kit.t;

import io.kenh.invoicing.profile.ProfileData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What payment terms are called. */
public final class TermNames {
    private static final List<String> USUAL = List.of("100@0", "100@7", "100@15", "100@30", "100@30m", "30@0,70@30");

    private TermNames() {}

    /** The company's own terms, or the usual ones. */
    static Map<String, String> all(ProfileData profile) {
        var own = profile.termNames();
        if (!own.isEmpty()) {
            return own;
        }
        var usual = new LinkedHashMap<String, String>();
        USUAL.forEach(code -> usual.put(code, usual(code)));
        return usual;
    }

    private static String usual(String code) {
        return t("invoicing.term." + code.replace(',', '-').replace('@', '.'));
    }

    /** Empty for none. */
    public static String of(ProfileData profile, String code) {
        if (code.isEmpty()) {
            return "";
        }
        var own = profile.termNames().get(code);
        return own != null ? own : USUAL.contains(code) ? usual(code) : code;
    }
}
