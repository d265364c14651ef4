package io.kenh.invoicing.form;

import io.kenh.api.data.SearchText;
import io.kenh.invoicing.invoice.Terms;
import io.kenh.invoicing.profile.ProfileData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Payment terms as people agree upon them in words: <i>trả trong 45 ngày</i>, <i>30% at once, 70% after 30 days</i>. Whole sentences only:
 * what is not understood to its last word is not guessed.
 */
public final class TermWords {
    private static final String PAY =
            "(?:(?:thanh toan|tra|tra tien|pay|payable|payment|due|net)(?: het| du| toan bo)? )?";
    private static final String FROM =
            "(?: (?:ke )?(?:tu|sau|from|after) (?:the )?(?:ngay )?(?:xuat )?(?:hoa don|hd|invoice)(?: date)?)?";
    private static final Pattern AT_ONCE =
            Pattern.compile(PAY + "(?:ngay|at once|now|immediately|immediate|on receipt|upon receipt)");
    private static final Pattern DAYS =
            Pattern.compile(PAY + "(?:(?:trong|trong vong|sau|within|in|after) )?(\\d{1,3}) (?:ngay|days?)" + FROM);
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}) ?% (.+)");

    private TermWords() {}

    /** What people are offered to agree upon. */
    public static List<String> offered(ProfileData profile) {
        return List.copyOf(TermNames.all(profile).values());
    }

    /** As {@link Terms} writes them; empty when it is not understood. */
    public static Optional<String> understood(ProfileData profile, String text) {
        var said = SearchText.plain(text).strip().replaceAll("[.;]+$", "").replaceAll("\\s+", " ");
        var code = said.replace(" ", "");
        if (Terms.parse(code).isPresent()) {
            return Optional.of(code);
        }
        return TermNames.all(profile).entrySet().stream()
                .filter(term -> SearchText.plain(term.getValue()).strip().equals(said))
                .map(term -> term.getKey())
                .findFirst()
                .or(() -> days(said).map(days -> "100@" + days))
                .or(() -> shares(said));
    }

    private static Optional<String> days(String said) {
        var in = DAYS.matcher(said);
        return in.matches()
                ? Optional.of(in.group(1))
                : AT_ONCE.matcher(said).matches() ? Optional.of("0") : Optional.empty();
    }

    private static Optional<String> shares(String said) {
        var parts = new ArrayList<String>();
        for (var one : said.split(" ?[,;+] ?", -1)) {
            var share = SHARE.matcher(one);
            var days = share.matches() ? days(share.group(2)) : Optional.<String>empty();
            if (days.isEmpty()) {
                return Optional.empty();
            }
            parts.add(share.group(1) + "@" + days.get());
        }
        return Optional.of(String.join(",", parts))
                .filter(code -> Terms.parse(code).isPresent());
    }
}
