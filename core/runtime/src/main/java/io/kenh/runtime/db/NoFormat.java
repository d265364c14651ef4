package io.kenh.runtime.db;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * Refuses to map JSON and XML columns: payloads are text. Hibernate's own mappers would keep plugin classes in the type caches of
 * libraries that outlive the generation.
 */
final class NoFormat implements FormatMapper {
    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        throw refusal();
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        throw refusal();
    }

    private static UnsupportedOperationException refusal() {
        return new UnsupportedOperationException("store structured values as text, written by the host's Json");
    }
}
