package io.kenh.zalosimulator.openapi;

import io.kenh.zalosimulator.platform.ZaloError;
import io.kenh.zalosimulator.upload.Uploads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** {@code POST /v2.0/oa/upload/…}: one multipart part named {@code file}. */
final class UploadApi {
    private final Uploads uploads;

    UploadApi(Uploads uploads) {
        this.uploads = uploads;
    }

    Object take(ApiCall call, String kind) {
        var file = call.ctx().uploadedFile("file");
        if (file == null) {
            throw ZaloError.invalid("file");
        }
        try (var content = file.content()) {
            var token = uploads.accept(call.sim(), call.oa(), kind, file.filename(), content.readAllBytes());
            return Map.of(kind.equals("file") ? "token" : "attachment_id", token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
