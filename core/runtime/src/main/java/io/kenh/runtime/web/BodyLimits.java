package io.kenh.runtime.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.ErrorCode;
import io.kenh.api.error.KenhException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** How large a request may be, and how the refusal of a larger one is recognised: the server's own failure is an internal error to it. */
final class BodyLimits {
    static final long BODY_BYTES = 1 << 20;
    static final long UPLOAD_BYTES = 12_000_000;
    /** What a form with files has besides them. */
    static final long AROUND_BYTES = 500_000;

    /** Beyond, the sender is cut off and may not see the answer. */
    private static final long READ_AWAY = 64L << 20;

    private static final Pattern JETTY = Pattern.compile("max (file size|length) exceeded.*");

    enum Refusal implements ErrorCode {
        UPLOAD("core.upload-too-large", UPLOAD_BYTES),
        BODY("core.body-too-large", BODY_BYTES);

        private final String key;
        private final long limit;

        Refusal(String key, long limit) {
            this.key = key;
            this.limit = limit;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public int status() {
            return 413;
        }

        KenhException exception() {
            return new KenhException(this, limit);
        }
    }

    private BodyLimits() {}

    /** What the failure says in our words, if it is about size. */
    static Optional<KenhException> refusal(Throwable failure) {
        if (failure instanceof HttpResponseException e && e.getStatus() == 413) {
            return Optional.of(Refusal.BODY.exception());
        }
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (JETTY.matcher(String.valueOf(at.getMessage())).matches()) {
                return Optional.of(Refusal.UPLOAD.exception());
            }
        }
        return Optional.empty();
    }

    static boolean about(ErrorCode code) {
        return code == CoreError.FILE_TOO_LARGE || code instanceof Refusal;
    }

    /** A sender that is answered in the middle of its sending often does not look at the answer. */
    static void readAway(Context ctx) {
        if (ctx.statusCode() != 413) {
            return;
        }
        // What could not be read away would stand before the next request: it is sent on another connection.
        ctx.header("Connection", "close");
        if (ctx.req().getContentLengthLong() > READ_AWAY) {
            return;
        }
        try {
            var in = ctx.req().getInputStream();
            var buffer = new byte[64 * 1024];
            long read = 0;
            for (int n = in.read(buffer); n >= 0 && read < READ_AWAY; n = in.read(buffer)) {
                read += n;
            }
        } catch (IOException | RuntimeException e) {
            // The sender is gone, or the body was read already.
        }
    }
}
