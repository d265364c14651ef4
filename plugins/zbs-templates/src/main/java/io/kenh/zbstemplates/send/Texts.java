package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import java.util.LinkedHashMap;
import java.util.Map;

/** A message's values as they are stored. */
public final class Texts {
    private Texts() {}

    public static Map<String, String> read(Host host, String json) {
        var texts = new LinkedHashMap<String, String>();
        host.json().readMap(json).forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
