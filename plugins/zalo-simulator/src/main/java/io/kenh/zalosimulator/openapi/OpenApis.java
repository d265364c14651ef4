package io.kenh.zalosimulator.openapi;

import io.kenh.zalosimulator.Parts;
import io.kenh.zalosimulator.message.Admission;
import io.kenh.zalosimulator.message.MessageParser;
import io.kenh.zalosimulator.platform.ZaloError;
import java.util.function.UnaryOperator;

/** Puts the endpoints together. */
public final class OpenApis {
    private OpenApis() {}

    public static OpenApi of(Parts parts) {
        var gate = gate(parts, OpenApi.PREFIX, false, UnaryOperator.identity());
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

    /**
     * @param prefix of the surface's paths
     * @param plainQuery see {@link Doorman}
     * @param dialect what the surface's own code for an error of the OA API is
     */
    public static Gate gate(Parts parts, String prefix, boolean plainQuery, UnaryOperator<ZaloError> dialect) {
        var doorman = new Doorman(parts.platform(), parts.tokens(), plainQuery);
        return new Gate(parts.platform(), doorman, parts.faults(), parts.log(), prefix, dialect);
    }
}
