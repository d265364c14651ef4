package io.kenh.runtime.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.kenh.api.web.Json;
import java.util.Map;

/** One mapper per generation with a type cache of its own: Jackson's shared one would keep plugins' classes for ever. */
public final class JacksonJson implements Json {
    private final ObjectMapper mapper = builder().build();

    /** Our own API spells states and kinds in lower case, and reads them in any; a number is no text, nor is half a đồng a whole one. What we store keeps the spelling of the code. */
    private final ObjectMapper api = builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** Resolved once: webhooks are read with it. */
    private final ObjectReader maps = mapper.readerFor(new TypeReference<Map<String, Object>>() {});

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .typeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(64, 512)));
    }

    @Override
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    /** An answer of our own API, as it is sent: a long list as text would be copied twice more. */
    byte[] answer(Object value) {
        try {
            return api.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    private static IllegalArgumentException unwritable(Object value, JsonProcessingException e) {
        return new IllegalArgumentException(
                "cannot be written as JSON: " + value.getClass().getName(), e);
    }

    @Override
    public <T> T read(String text, Class<T> type) {
        try {
            var value = mapper.readValue(text, type);
            if (value == null) {
                throw new IllegalArgumentException("null is not a " + type.getSimpleName());
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /** For bodies of our own API: a member the type does not have is a failure. */
    <T> T readExactly(String text, Class<T> type) throws JsonProcessingException {
        T value = api.readerFor(type)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(text);
        if (value == null) {
            throw new IllegalArgumentException("null is not a " + type.getSimpleName());
        }
        return value;
    }

    JsonNode tree(String text) throws JsonProcessingException {
        return mapper.readTree(text);
    }

    @Override
    public Map<String, Object> readMap(String text) {
        try {
            return maps.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
