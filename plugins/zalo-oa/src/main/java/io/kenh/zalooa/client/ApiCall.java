package io.kenh.zalooa.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call, ready to be sent with whatever token is current.
 *
 * @param logged what the API log shows of the request
 */
public record ApiCall(
        String method, String path, String query, @Nullable BodyPublisher body, String contentType, String logged) {

    public static ApiCall get(String path) {
        return new ApiCall("GET", path, "", null, "", "");
    }

    /** GET parameters of the OA API are one JSON object in the query parameter {@code data}. */
    public static ApiCall get(String path, String dataJson) {
        var query = "?data=" + URLEncoder.encode(dataJson, StandardCharsets.UTF_8);
        return new ApiCall("GET", path, query, null, "", dataJson);
    }

    public static ApiCall post(String path, String json) {
        return new ApiCall("POST", path, "", BodyPublishers.ofString(json), "application/json", json);
    }

    /** One part called {@code file}, as Zalo's uploads want it. */
    public static ApiCall upload(String path, String fileName, String mediaType, byte[] content) {
        var boundary = "kenh-" + Long.toHexString(System.nanoTime()) + "-" + content.length;
        var name = fileName.replaceAll("[\"\\r\\n\\\\]", "_");
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n";
        var body = BodyPublishers.ofByteArrays(List.of(
                head.getBytes(StandardCharsets.UTF_8),
                content,
                ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)));
        var logged = "file " + name + ", " + mediaType + ", " + content.length + " bytes";
        return new ApiCall("POST", path, "", body, "multipart/form-data; boundary=" + boundary, logged);
    }

    HttpRequest request(String base, String token, Duration timeout) {
        var request = HttpRequest.newBuilder(URI.create(base + path + query))
                .timeout(timeout)
                .header("access_token", token);
        return body == null
                ? request.GET().build()
                : request.header("Content-Type", contentType).POST(body).build();
    }
}
