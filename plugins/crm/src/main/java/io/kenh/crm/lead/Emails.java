package io.kenh.crm.lead;

import java.util.regex.Pattern;

/** Addresses as contacts have them: what is converted becomes one. */
final class Emails {
    private static final Pattern ONE = Pattern.compile("[^\\s@<>(),;:\"]+@[^\\s@<>(),;:\"]+\\.[^\\s@<>(),;:\".]{2,}");

    private Emails() {}

    /** None is one too. */
    static boolean fine(String text) {
        return text.isEmpty() || ONE.matcher(text).matches();
    }
}
