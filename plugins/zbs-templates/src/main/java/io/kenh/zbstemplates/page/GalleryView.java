package io.kenh.zbstemplates.page;

import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;

/**
 * The ready-made templates and what the account has of them.
 *
 * @param account 0 while none is connected
 * @param left how many the account has not yet
 */
public record GalleryView(
        Form form,
        long account,
        boolean usable,
        boolean logo,
        List<Option> accounts,
        List<Card> cards,
        long left,
        List<String> broken,
        boolean maySubmit,
        boolean mayWrite,
        String css) {
    /** @param taken the account has it */
    public record Card(String id, String document, PhoneView phone, boolean taken) {}
}
