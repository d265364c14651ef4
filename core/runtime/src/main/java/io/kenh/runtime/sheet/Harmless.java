package io.kenh.runtime.sheet;

/**
 * CSV that a spreadsheet program opens is run by it: text that starts like a formula gets an apostrophe before it, and loses it when the
 * file comes back. See OWASP, "CSV Injection".
 */
final class Harmless {
    private static final String STARTS = "=+-@\t\r\n|%";

    private Harmless() {}

    static String out(String text) {
        return starts(text, 0) || isMarked(text) ? "'" + text : text;
    }

    static String in(String text) {
        return isMarked(text) ? text.substring(1) : text;
    }

    private static boolean isMarked(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && (starts(text, 1) || text.charAt(1) == '\'');
    }

    private static boolean starts(String text, int at) {
        return text.length() > at && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
