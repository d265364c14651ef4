package io.kenh.ui;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.Locale;

/** Amounts in words, as Vietnamese business papers end. */
public final class Words {
    private Words() {}

    /** "Một triệu hai trăm năm mươi nghìn đồng". */
    public static String of(long dong, Locale locale) {
        var format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        var words = format.format(dong).replace("\u00ad", "");
        var first = words.substring(0, 1).toUpperCase(locale);
        boolean english = locale.getLanguage().equals("en");
        return first + words.substring(1) + (english ? " dong" : " đồng");
    }
}
