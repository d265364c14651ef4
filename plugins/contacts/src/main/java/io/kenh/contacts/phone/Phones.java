package io.kenh.contacts.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads phone numbers as people write them; {@code region} is the country of numbers without a country code. */
public final class Phones {
    private static final int SHORTEST_PART = 4;
    private static final Pattern LOOKS_LIKE = Pattern.compile("\\+?[\\d\\s().\\-/]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    private final PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    private final Supplier<String> region;

    public Phones(Supplier<String> region) {
        this.region = region;
    }

    /** @return E.164; empty when it is no valid number */
    public Optional<String> parse(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return text.isEmpty()
                ? Optional.empty()
                : number(vietnamese(text).orElse(text)).map(number -> util.format(number, PhoneNumberFormat.E164));
    }

    /** As people at home read it, {@code 0912 345 678}; a foreign number with its country code. */
    public String display(String e164) {
        return number(e164)
                .map(number -> util.format(
                        number,
                        region.get().equals(util.getRegionCodeForNumber(number))
                                ? PhoneNumberFormat.NATIONAL
                                : PhoneNumberFormat.INTERNATIONAL))
                .orElse(e164);
    }

    /** Whether a search text is a phone number or a part of one. */
    public static boolean looksLikePhone(String text) {
        return LOOKS_LIKE.matcher(text.strip()).matches() && digits(text).length() >= 3;
    }

    /** The one word a phone search looks for: the national digits of a whole number, else the digits there are. */
    public String searchWord(String typed) {
        return parse(typed).flatMap(this::number).map(this::national).orElseGet(() -> digits(typed));
    }

    /** Words that find this number by its beginning, its end or anything between. */
    public Set<String> words(String typed, String e164) {
        var words = new LinkedHashSet<String>();
        var national = number(e164).map(this::national).orElseGet(() -> digits(e164));
        for (int from = 0; from <= national.length() - SHORTEST_PART; from++) {
            words.add(national.substring(from));
        }
        words.add(digits(e164));
        words.add(digits(typed));
        return words;
    }

    /** Old and bare Vietnamese forms as {@code +84…}: 84912345678, 0163 123 4567. */
    private Optional<String> vietnamese(String text) {
        var digits = digits(text);
        boolean abroad = text.startsWith("+") || digits.startsWith("00");
        var national = digits.startsWith("00") ? digits.substring(2) : digits;
        boolean coded = national.startsWith("84") && (national.length() == 11 || national.length() == 12);
        if (coded && (abroad || "VN".equals(region.get()))) {
            return Optional.of("+84" + OldPrefixes.modern(national.substring(2)));
        }
        if (abroad || !"VN".equals(region.get())) {
            return digits.startsWith("00") ? Optional.of("+" + national) : Optional.empty();
        }
        var bare = national.startsWith("0") ? national.substring(1) : national;
        var modern = OldPrefixes.modern(bare);
        return modern.equals(bare) ? Optional.empty() : Optional.of("+84" + modern);
    }

    private Optional<Phonenumber.PhoneNumber> number(String text) {
        try {
            var number = util.parse(text, region.get());
            return util.isValidNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private String national(Phonenumber.PhoneNumber number) {
        return digits(util.format(number, PhoneNumberFormat.NATIONAL));
    }

    private static String digits(String text) {
        return NO_DIGIT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }
}
