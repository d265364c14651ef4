package io.kenh.runtime.mail;

import io.kenh.api.data.SearchText;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** What a server said, fit to be kept and shown. */
final class Said {
    private static final int MOST = 500;

    private Said() {}

    static String by(SMTPTransport transport) {
        return clean(transport.getLastServerResponse());
    }

    static String clean(@Nullable String text) {
        return text == null
                ? ""
                : SearchText.cut(text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), MOST);
    }
}
