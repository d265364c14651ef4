package io.kenh.zbstemplates.bulk;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Arrays;
import java.util.List;

/** What becomes of a document in a bulk send. */
public enum Verdict implements HasBadge {
    UNCHECKED("hourglass", Tone.NEUTRAL),
    /** It will get its message. */
    FITS("check", Tone.SUCCESS),
    /** Its message is made. */
    QUEUED("send", Tone.INFO),
    /** Neither a Zalo account nor a phone number. */
    NO_RECIPIENT("user-off", Tone.DANGER),
    /** Values are missing, empty, too long or of the wrong form. */
    VALUES("forms", Tone.DANGER),
    /** The document's state does not fit the template. */
    UNFIT("file-alert", Tone.WARNING),
    /** Zalo said last that the customer takes no messages of the account. */
    REFUSED("bell-off", Tone.WARNING),
    /** The customer does not want to be contacted. */
    NO_CONTACT("bell-x", Tone.WARNING),
    /** The same template went to it a moment ago, or waits for it. */
    LATELY("history", Tone.NEUTRAL),
    /** Deleted meanwhile, or of another company. */
    GONE("trash", Tone.NEUTRAL);

    private final Badge badge;

    Verdict(String icon, Tone tone) {
        this.badge = new Badge("zbs-templates.bulk-verdict." + name(), tone, icon);
    }

    @Override
    public Badge badge() {
        return badge;
    }

    public boolean blocked() {
        return ordinal() > QUEUED.ordinal();
    }

    public static List<Verdict> blocking() {
        return Arrays.stream(values()).filter(Verdict::blocked).toList();
    }
}
