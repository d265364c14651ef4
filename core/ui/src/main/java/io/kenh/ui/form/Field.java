package io.kenh.ui.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one field is drawn by {@code Kit.field(form, field)}: {@code Field.text("name", t("contacts.name")).required().max(100)}. Labels
 * and help are translated texts. What the server accepts is decided by {@link Form}, not here.
 *
 * @param max longest text in characters, 0 for no limit
 */
public record Field(
        Kind kind,
        String name,
        String label,
        String help,
        boolean mandatory,
        int max,
        boolean focused,
        int rows,
        List<Option> options,
        @Nullable String placeholder,
        @Nullable String autocomplete,
        @Nullable String accept,
        boolean locked) {

    public enum Kind {
        TEXT("text"),
        EMAIL("email"),
        TEL("tel"),
        URL("url"),
        NUMBER("text"),
        DATE("date"),
        DATE_TIME("datetime-local"),
        SEARCH("search"),
        PASSWORD("password"),
        FILE("file"),
        AREA(""),
        SELECT(""),
        CHECK("checkbox"),
        HIDDEN("hidden");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** The {@code type} of the input. */
        public String type() {
            return type;
        }
    }

    private static Field of(Kind kind, String name, String label) {
        return new Field(kind, name, label, "", false, 0, false, 3, List.of(), null, null, null, false);
    }

    public static Field text(String name, String label) {
        return of(Kind.TEXT, name, label);
    }

    public static Field number(String name, String label) {
        return of(Kind.NUMBER, name, label);
    }

    public static Field date(String name, String label) {
        return of(Kind.DATE, name, label);
    }

    public static Field url(String name, String label) {
        return of(Kind.URL, name, label);
    }

    /** @param accept media types or endings, e.g. {@code image/png,.pdf} */
    public static Field file(String name, String label, String accept) {
        return new Field(Kind.FILE, name, label, "", false, 0, false, 3, List.of(), null, null, accept, false);
    }

    public static Field hidden(String name) {
        return of(Kind.HIDDEN, name, "");
    }

    public static Field area(String name, String label, int rows) {
        return new Field(Kind.AREA, name, label, "", false, 0, false, rows, List.of(), null, null, null, false);
    }

    public static Field select(String name, String label, List<Option> options) {
        return new Field(
                Kind.SELECT, name, label, "", false, 0, false, 3, List.copyOf(options), null, null, null, false);
    }

    public static Field check(String name, String label) {
        return of(Kind.CHECK, name, label);
    }

    public static Field email(String name, String label) {
        return of(Kind.EMAIL, name, label);
    }

    public static Field tel(String name, String label) {
        return of(Kind.TEL, name, label);
    }

    /** Never shows what was sent. */
    public static Field password(String name, String label) {
        return of(Kind.PASSWORD, name, label);
    }

    public Field email() {
        return kind(Kind.EMAIL);
    }

    public Field tel() {
        return kind(Kind.TEL);
    }

    public Field password() {
        return kind(Kind.PASSWORD);
    }

    public Field kind(Kind other) {
        return new Field(
                other,
                name,
                label,
                help,
                mandatory,
                max,
                focused,
                rows,
                options,
                placeholder,
                autocomplete,
                accept,
                locked);
    }

    public Field help(String text) {
        return new Field(
                kind,
                name,
                label,
                text,
                mandatory,
                max,
                focused,
                rows,
                options,
                placeholder,
                autocomplete,
                accept,
                locked);
    }

    public Field required() {
        return new Field(
                kind, name, label, help, true, max, focused, rows, options, placeholder, autocomplete, accept, locked);
    }

    public Field max(int characters) {
        return new Field(
                kind,
                name,
                label,
                help,
                mandatory,
                characters,
                focused,
                rows,
                options,
                placeholder,
                autocomplete,
                accept,
                locked);
    }

    public Field autofocus() {
        return new Field(
                kind,
                name,
                label,
                help,
                mandatory,
                max,
                true,
                rows,
                options,
                placeholder,
                autocomplete,
                accept,
                locked);
    }

    public Field placeholder(String text) {
        return new Field(
                kind, name, label, help, mandatory, max, focused, rows, options, text, autocomplete, accept, locked);
    }

    /** @param token as in HTML: {@code username}, {@code current-password}, {@code one-time-code} … */
    public Field autocomplete(String token) {
        return new Field(
                kind, name, label, help, mandatory, max, focused, rows, options, placeholder, token, accept, locked);
    }

    public Field readOnly() {
        return new Field(
                kind,
                name,
                label,
                help,
                mandatory,
                max,
                focused,
                rows,
                options,
                placeholder,
                autocomplete,
                accept,
                true);
    }

    /** Id of the input. */
    public String id() {
        return "f-" + name;
    }

    public String helpId() {
        return id() + "-help";
    }

    public String errorId() {
        return id() + "-error";
    }
}
