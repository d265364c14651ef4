package io.kenh.ui.icon;

import io.kenh.ui.WebJar;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tabler's outline icons by name, e.g. {@code message-circle}, as SVG ready to stand in a page. */
public final class Icons {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern DRAWING = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);
    private static final Pattern CANVAS =
            Pattern.compile("<path stroke=\"none\" d=\"M0 0h24v24H0z\" fill=\"none\"\\s*/>");
    private static final Pattern GAPS = Pattern.compile("\\s*\\n\\s*");
    private static final String FRAME =
            "<svg class=\"icon\" width=\"20\" height=\"20\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\""
                    + " stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\" focusable=\"false\">";
    private static final String CIRCLE = FRAME + "<circle cx=\"12\" cy=\"12\" r=\"9\"/></svg>";
    private static final WebJar JAR = new WebJar("tabler__icons");
    /** Only names that exist are kept, so it cannot grow past the icon set. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Icons() {}

    /** The icon, or a plain circle when there is none of that name. */
    public static String svg(String name) {
        return find(name).orElse(CIRCLE);
    }

    public static boolean exists(String name) {
        return find(name).isPresent();
    }

    private static Optional<String> find(String name) {
        var known = KNOWN.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        var read = JAR.read("icons/outline/" + name + ".svg").map(Icons::frame);
        read.ifPresent(svg -> KNOWN.put(name, svg));
        return read;
    }

    private static String frame(byte[] file) {
        var drawing = DRAWING.matcher(new String(file, StandardCharsets.UTF_8));
        if (!drawing.find()) {
            return CIRCLE;
        }
        var lines = CANVAS.matcher(drawing.group(1)).replaceAll("");
        return FRAME + GAPS.matcher(lines).replaceAll("") + "</svg>";
    }
}
