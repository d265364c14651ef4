package io.kenh.runtime.file;

import io.kenh.api.data.SearchText;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;

/** Ids nobody guesses, and names nobody is harmed by. */
final class Names {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 200;

    private Names() {}

    /** 128 random bits as 26 characters of 0-9 and a-v. */
    static String newId() {
        var digits = new BigInteger(128, RANDOM).toString(32);
        return "0".repeat(26 - digits.length()) + digits.toLowerCase(Locale.ROOT);
    }

    /** The last path part, without control and direction characters, which could disguise an extension. */
    static String clean(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var text = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "").strip();
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            return "file";
        }
        return text.length() <= LONGEST ? text : shorten(text);
    }

    /** Keeps the extension. */
    private static String shorten(String text) {
        int dot = text.lastIndexOf('.');
        var extension = dot >= 0 && text.length() - dot <= 10 ? text.substring(dot) : "";
        return SearchText.cut(text, LONGEST - extension.length()) + extension;
    }
}
