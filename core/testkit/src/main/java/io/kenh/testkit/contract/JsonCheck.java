package io.kenh.testkit.contract;

import io.kenh.runtime.web.JacksonJson;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Writes and reads back an example of every event a plugin hears and of all its jobs carry. */
public final class JsonCheck {
    private JsonCheck() {}

    public static List<String> broken(TestKenh kenh, String id) {
        var mistakes = new ArrayList<String>();
        var json = new JacksonJson();
        try (var generation = kenh.lease()) {
            var types = new LinkedHashSet<Class<?>>();
            generation.catalog().listeners().stream()
                    .filter(owned -> owned.pluginId().equals(id))
                    .forEach(owned -> types.add(owned.value().type()));
            generation.catalog().jobs().stream()
                    .filter(owned -> owned.pluginId().equals(id))
                    .forEach(owned -> types.add(owned.value().data()));
            types.remove(Void.class);
            for (var type : types) {
                var sample = Samples.of(type);
                var back = json.read(json.write(sample), type);
                if (!back.equals(sample)) {
                    mistakes.add(type.getName() + ": " + sample + " came back as " + back);
                }
            }
        } catch (RuntimeException e) {
            mistakes.add(String.valueOf(e.getMessage()));
        }
        return mistakes;
    }
}
