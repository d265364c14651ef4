package io.kenh.zalosimulator.openapi;

import io.kenh.zalosimulator.Parts;
import io.kenh.zalosimulator.message.Admission;
import io.kenh.zalosimulator.message.MessageParser;

/** Puts the endpoints together. */
public final class OpenApis {
    private OpenApis() {}

    public static OpenApi of(Parts parts) {
        var doorman = new Doorman(parts.platform(), parts.tokens());
        var gate = new Gate(parts.platform(), doorman, parts.faults(), parts.log(), OpenApi.PREFIX);
        var messages = new MessageApi(
                parts.platform(),
                parts.people(),
                parts.messages(),
                new MessageParser(parts.uploads()::baseUrl),
                parts.uploads(),
                new Admission(),
                parts.outbox());
        return new OpenApi(
                gate,
                new UserApi(parts.people(), parts.faces()),
                messages,
                new HistoryApi(parts.platform(), parts.people(), parts.faces()),
                new QuotaApi(parts.people(), parts.messages()),
                new UploadApi(parts.uploads()));
    }
}
