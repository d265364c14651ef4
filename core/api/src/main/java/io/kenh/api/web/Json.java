package io.kenh.api.web;

import java.util.Map;

/** JSON by this generation's mapper: records, {@code java.time} as ISO-8601 text, unknown members ignored, nulls left out. */
public interface Json {
    String write(Object value);

    /** @throws IllegalArgumentException when the text is not JSON or does not fit */
    <T> T read(String text, Class<T> type);

    /** Nested maps, lists, strings, numbers, booleans and nulls. */
    Map<String, Object> readMap(String text);
}
