package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Current;

/** Moments in words: what their plugin calls them ({@code <moment>.moment}), else the word for their last part, else that part itself. */
public final class MomentNames {
    private MomentNames() {}

    /** As the end of a sentence about the document: {@code is confirmed}. */
    public static String of(String moment) {
        var own = moment + ".moment";
        if (Current.texts().has(own)) {
            return t(own);
        }
        var last = moment.substring(moment.lastIndexOf('.') + 1);
        var word = "zbs-templates.moment." + last;
        return Current.texts().has(word) ? t(word) : "“" + last.replace('-', ' ') + "”";
    }

    /** With the kind of document. */
    public static String of(String documentType, String moment) {
        return t("doc." + documentType) + " " + of(moment);
    }
}
