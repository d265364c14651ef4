package io.kenh.zalooa.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls Zalo for an account: {@code host.services().get(ZaloApi.class)}. It adds the current token, renews one that is refused and repeats
 * the call once, waits no longer than the time-out, keeps to the rate limit and writes the call into the API log. Never call it inside a
 * transaction.
 */
public interface ZaloApi {
    enum Host {
        /** {@code business.openapi.zalo.me}: template messages. */
        BUSINESS,
        /** {@code openapi.zalo.me}: the OA API. */
        OPENAPI
    }

    enum Method {
        GET,
        POST
    }

    /** One multipart part called {@code file}. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Upload(String name, String mediaType, byte[] content) {}

    /**
     * @param path from the first slash, e.g. {@code /message/template}
     * @param query names and plain values; for the OA API usually one called {@code data} that holds JSON
     * @param body JSON of a POST
     * @param file instead of a body
     * @param timeout null for the connector's own
     */
    record ApiRequest(
            Method method,
            Host host,
            String path,
            Map<String, String> query,
            @Nullable String body,
            @Nullable Upload file,
            @Nullable Duration timeout) {
        public ApiRequest {
            query = Map.copyOf(query);
        }

        public static ApiRequest get(Host host, String path, Map<String, String> query) {
            return new ApiRequest(Method.GET, host, path, query, null, null, null);
        }

        public static ApiRequest post(Host host, String path, String json) {
            return new ApiRequest(Method.POST, host, path, Map.of(), json, null, null);
        }

        public static ApiRequest upload(Host host, String path, Upload file) {
            return new ApiRequest(Method.POST, host, path, Map.of(), null, file, null);
        }

        public ApiRequest within(Duration limit) {
            return new ApiRequest(method, host, path, query, body, file, limit);
        }
    }

    /** How a call ended. */
    sealed interface ApiResult {}

    /**
     * Zalo answered; with an error other than 0 it refused, and nothing happened there.
     *
     * @param error Zalo's code; codes mean different things on the two hosts. An HTTP error without a code is its positive status
     * @param data the envelope's {@code data} as JSON; empty when there is none
     * @param body the whole answer, for what stands beside {@code data}
     */
    record Answer(int error, String message, String data, String body, int httpStatus) implements ApiResult {
        public boolean ok() {
            return error == 0;
        }
    }

    /**
     * Certainly not carried out: no connection, no token, the rate limit of this minute is used up.
     *
     * @param reason text key
     * @param retryAt when it is worth another try; null when nobody knows
     */
    record Unavailable(
            String reason, String detail, @Nullable Instant retryAt) implements ApiResult {}

    /** It may have been carried out: no answer in time, the connection was cut, HTTP 5xx, an answer that is no JSON. */
    record Unknown(String detail) implements ApiResult {}

    /** @throws io.kenh.api.error.KenhException {@code core.not-found} (404) when there is no such account */
    ApiResult call(long accountId, ApiRequest request);
}
