package io.kenh.runtime.job;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** db-scheduler sees text only; what it means is read by the generation that runs it. */
final class Utf8 implements Serializer {
    @Override
    public byte[] serialize(Object data) {
        return String.valueOf(data).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    @SuppressWarnings("NullAway")
    public <T> T deserialize(Class<T> type, byte @Nullable [] data) {
        return data == null ? null : type.cast(new String(data, StandardCharsets.UTF_8));
    }
}
