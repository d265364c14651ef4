package io.kenh.zalooa.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * JSON from Zalo, read leniently: numbers come as text and text as numbers, members are missing, null or of another shape than
 * documented. Nothing here throws.
 */
public final class Tree {
    public static final Tree NOTHING = new Tree(null);

    private final @Nullable Object value;

    private Tree(@Nullable Object value) {
        this.value = value;
    }

    public static Tree of(@Nullable Object value) {
        return value == null ? NOTHING : new Tree(value);
    }

    public Tree at(String... path) {
        Object here = value;
        for (var name : path) {
            if (!(here instanceof Map<?, ?> map)) {
                return NOTHING;
            }
            here = map.get(name);
        }
        return of(here);
    }

    public boolean present() {
        return value != null;
    }

    /** Scalars as text, ids as plain digits; "" for everything else. */
    public String text(String... path) {
        return switch (at(path).value) {
            // PostgreSQL stores no NUL.
            case String text -> text.replace("\u0000", "");
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Number number -> plain(number);
            case Boolean flag -> flag.toString();
            case null, default -> "";
        };
    }

    /** The first of several spellings that is there. */
    public String firstText(String... names) {
        for (var name : names) {
            var text = text(name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    public OptionalLong number(String... path) {
        var text = text(path).strip();
        if (text.isEmpty() || text.length() > 30) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(new BigDecimal(text).longValue());
        } catch (NumberFormatException notANumber) {
            return OptionalLong.empty();
        }
    }

    public boolean flag(String... path) {
        var text = text(path);
        return text.equalsIgnoreCase("true") || text.equals("1");
    }

    /** The elements; a single value counts as a list of one. */
    public List<Tree> items(String... path) {
        return switch (at(path).value) {
            case null -> List.of();
            case Collection<?> list -> list.stream().map(Tree::of).toList();
            case Object single -> List.of(of(single));
        };
    }

    private static String plain(Number number) {
        try {
            var exact = new BigDecimal(number.toString());
            return exact.stripTrailingZeros().scale() <= 0
                    ? exact.toBigInteger().toString()
                    : exact.toPlainString();
        } catch (NumberFormatException notFinite) {
            return "";
        }
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
