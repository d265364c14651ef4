package io.kenh.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the server answered. */
public record Answer(int status, HttpHeaders headers, String body, String location) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public JsonBody json() {
        try {
            return new JsonBody(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON (" + status + "): " + body, e);
        }
    }

    /** This answer, or a failure that shows it. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("expected " + wanted + " but was " + status + " " + location + "\n" + body);
        }
        return this;
    }

    /** What the group of this pattern is in the page. */
    public String find(String pattern) {
        var matcher = Pattern.compile(pattern).matcher(body);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + body);
        }
        return matcher.group(1);
    }

    public boolean shows(String text) {
        return body.contains(text);
    }
}
