package io.kenh.zalosimulator.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A handful of stickers; their pictures are this plugin's own. */
public final class Stickers {
    /** Sticker id to the emoji that stands for it. */
    public static final Map<String, String> ALL = all();

    private Stickers() {}

    private static Map<String, String> all() {
        var stickers = new LinkedHashMap<String, String>();
        stickers.put("83e9a1c0b2d4f601", "😊");
        stickers.put("83e9a1c0b2d4f602", "😍");
        stickers.put("83e9a1c0b2d4f603", "👍");
        stickers.put("83e9a1c0b2d4f604", "🙏");
        stickers.put("83e9a1c0b2d4f605", "🎉");
        stickers.put("83e9a1c0b2d4f606", "😢");
        return Collections.unmodifiableMap(stickers);
    }

    public static Map<String, Object> members(String id, String baseUrl) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", id);
        members.put("url", baseUrl + "/stickers/" + id + ".svg");
        return members;
    }

    /** A sticker from elsewhere is shown as a plain smile. */
    public static String emoji(String id) {
        return ALL.getOrDefault(id, "🙂");
    }

    public static String svg(String id) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 130 130\" width=\"130\" height=\"130\">"
                + "<text x=\"65\" y=\"98\" font-size=\"96\" text-anchor=\"middle\">" + emoji(id) + "</text></svg>";
    }
}
