package io.kenh.ui.form;

/**
 * A field that offers what the server finds for what is typed: {@code Kit.combo(form, Combo.of("partner", …))}. It sends two values: what was
 * typed under its name, and the id of what was picked as {@code <name>Id}, empty when nothing was.
 *
 * @param url answers {@code ?q=} with {@link Suggestion#answer}
 */
public record Combo(String name, String label, String url, String hint, boolean mandatory, boolean focus) {
    public static Combo of(String name, String label, String url) {
        return new Combo(name, label, url, "", false, false);
    }

    public Combo placeholder(String text) {
        return new Combo(name, label, url, text, mandatory, focus);
    }

    public Combo required() {
        return new Combo(name, label, url, hint, true, focus);
    }

    public Combo focused(boolean yes) {
        return new Combo(name, label, url, hint, mandatory, yes);
    }

    public String idName() {
        return name + "Id";
    }
}
