package io.kenh.api.error;

import java.util.List;
import java.util.Map;

/** A refusal with a translated reason. The host turns it into a page, an htmx fragment or {@code application/problem+json}. */
public final class KenhException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient List<Object> args;
    private final transient Map<String, String> fields;

    /** @param args fill the text's {@code {0}}, {@code {1}} … */
    public KenhException(ErrorCode code, Object... args) {
        this(code, Map.of(), args);
    }

    public KenhException(ErrorCode code, Throwable cause) {
        super(code.key(), cause);
        this.code = code;
        this.args = List.of();
        this.fields = Map.of();
    }

    /** @param fields field name to a translated sentence that names the limit */
    public KenhException(ErrorCode code, Map<String, String> fields, Object... args) {
        super(code.key());
        this.code = code;
        this.args = List.of(args);
        this.fields = Map.copyOf(fields);
    }

    public ErrorCode code() {
        return code;
    }

    public Object[] args() {
        return args.toArray();
    }

    public Map<String, String> fields() {
        return fields;
    }
}
