package io.kenh.mail.message;

import gg.jte.Content;
import io.kenh.contacts.api.DoNotContact.Wish;
import io.kenh.ui.form.Form;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail before it goes.
 *
 * @param ready the company has a mail server
 * @param setUp where the reader may set one up, null when they may not
 * @param wish the customer does not want to be contacted; null when they may be
 */
public record WriteView(
        String name,
        Form form,
        String action,
        String back,
        Content more,
        boolean ready,
        @Nullable String setUp,
        @Nullable Wish wish) {
    static final String TOKEN = "token";

    /** Names the letter: another one when what the form named went with other words, so that this is a letter of its own. */
    public String token() {
        return form.errorOf(TOKEN).isEmpty()
                ? form.value(TOKEN)
                : UUID.randomUUID().toString();
    }

    public String toHelp() {
        return form.value("to").isEmpty() ? "mail.write.to.none" : "mail.write.to.help";
    }
}
