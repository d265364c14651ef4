package io.kenh.mail.message;

import java.util.regex.Pattern;

/** E-mail addresses. */
public final class Addresses {
    /** RFC 5321 4.5.3.1: so many before the sign, 254 in all. */
    private static final Pattern ONE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}");

    private static final int MOST = 254;
    private static final int BEFORE = 64;

    private Addresses() {}

    /** One plain address: no name around it, no second one, nothing a header could break out by. */
    public static boolean valid(String text) {
        return text.length() <= MOST
                && text.indexOf('@') <= BEFORE
                && ONE.matcher(text).matches();
    }

    /** What stands behind the sign. */
    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }
}
