package io.kenh.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** JSON read by pointer: {@code at("/items/0/id")}. */
public final class JsonBody {
    private final JsonNode node;

    JsonBody(JsonNode node) {
        this.node = node;
    }

    public JsonBody at(String pointer) {
        return new JsonBody(node.at(pointer));
    }

    public boolean exists() {
        return !node.isMissingNode() && !node.isNull();
    }

    public String text() {
        if (!exists()) {
            throw new AssertionError("nothing there");
        }
        return node.asText();
    }

    public String text(String pointer) {
        var found = at(pointer);
        if (!found.exists()) {
            throw new AssertionError("no " + pointer + " in " + node.toPrettyString());
        }
        return found.text();
    }

    public long number(String pointer) {
        return Long.parseLong(text(pointer));
    }

    public List<JsonBody> items() {
        var items = new ArrayList<JsonBody>();
        node.forEach(item -> items.add(new JsonBody(item)));
        return items;
    }

    public List<JsonBody> items(String pointer) {
        return at(pointer).items();
    }

    @Override
    public String toString() {
        return node.toPrettyString();
    }
}
