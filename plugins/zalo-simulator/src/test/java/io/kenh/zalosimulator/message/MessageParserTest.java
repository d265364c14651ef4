package io.kenh.zalosimulator.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Options;
import io.kenh.zalosimulator.platform.ZaloError;
import io.kenh.zalosimulator.upload.FileLink;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageParserTest {
    private static final int TOO_MUCH = -210;
    private static final int INVALID = -201;
    private static final int UNSUPPORTED = -233;
    private final MessageParser parser = new MessageParser(() -> "http://zalo");

    @Test
    void text_of_2000_characters_passes_and_2001_is_refused() {
        assertEquals(2_000, parse(Map.of("text", "ă".repeat(2_000))).text().length());
        assertEquals(TOO_MUCH, refusal(Map.of("text", "ă".repeat(2_001))));
    }

    @Test
    void letters_with_loose_accents_count_once() {
        var loose = "a\u0306".repeat(2_000);

        assertEquals(2_000, parse(Map.of("text", loose)).text().length());
    }

    @Test
    void a_message_without_words_is_refused() {
        assertEquals(INVALID, refusal(Map.of("text", "  ")));
        assertEquals(INVALID, refusal(Map.of()));
    }

    @Test
    void five_buttons_pass_and_six_are_refused() {
        assertEquals(5, parse(withButtons(5)).buttons().size());
        assertEquals(TOO_MUCH, refusal(withButtons(6)));
    }

    @Test
    void a_button_title_may_have_100_characters() {
        assertEquals(1, parse(withButton("x".repeat(100), "q")).buttons().size());
        assertEquals(TOO_MUCH, refusal(withButton("x".repeat(101), "q")));
        assertEquals(TOO_MUCH, refusal(withButton("x", "q".repeat(1_001))));
    }

    @Test
    void a_gif_needs_width_and_height() {
        var bare = Map.<String, Object>of("media_type", "gif", "attachment_id", "g1");
        var sized = Map.<String, Object>of("media_type", "gif", "attachment_id", "g1", "width", 10, "height", 10);

        assertEquals(INVALID, refusal(media(bare)));
        assertEquals("gif", parse(media(sized)).kind());
    }

    @Test
    void a_picture_needs_an_upload_or_an_address() {
        assertEquals(INVALID, refusal(media(Map.of("media_type", "image"))));
        assertEquals(
                "image",
                parse(media(Map.of("media_type", "image", "attachment_id", "i1")))
                        .kind());
        assertEquals(
                "image",
                parse(media(Map.of("media_type", "image", "url", "https://x/y.png")))
                        .kind());
        assertEquals(INVALID, refusal(media(Map.of("media_type", "image", "url", "file:///etc/passwd"))));
    }

    @Test
    void a_file_carries_no_text() {
        var attachment = Map.of("type", "file", "payload", Map.of("token", "f1"));

        assertEquals("file", parse(Map.of("attachment", attachment)).kind());
        assertEquals(INVALID, refusal(Map.of("attachment", attachment, "text", "hi")));
    }

    @Test
    void asking_for_details_takes_one_element_with_a_title_of_100_characters() {
        assertEquals("template", parse(asking("t".repeat(100), "s".repeat(500))).kind());
        assertEquals(TOO_MUCH, refusal(asking("t".repeat(101), "s")));
        assertEquals(TOO_MUCH, refusal(asking("t", "s".repeat(501))));
    }

    @Test
    void an_unknown_template_is_not_supported() {
        assertEquals(UNSUPPORTED, refusal(template(Map.of("template_type", "promotion"))));
    }

    private Draft parse(Map<String, Object> message) {
        return parser.parse(
                Options.DEFAULT,
                (kind, id) -> new FileLink(kind, "http://zalo/files/" + id, "a.pdf", "application/pdf", 1, "00"),
                new Members(message));
    }

    private int refusal(Map<String, Object> message) {
        return assertThrows(ZaloError.class, () -> parse(message)).code();
    }

    private static Map<String, Object> withButtons(int count) {
        var button = Map.of("title", "Xem", "type", "oa.query.show", "payload", "#xem");
        return Map.of(
                "text",
                "Chọn nhé",
                "attachment",
                Map.of("type", "template", "payload", Map.of("buttons", Collections.nCopies(count, button))));
    }

    private static Map<String, Object> withButton(String title, String payload) {
        var button = Map.of("title", title, "type", "oa.query.hide", "payload", payload);
        return Map.of(
                "text",
                "Chọn nhé",
                "attachment",
                Map.of("type", "template", "payload", Map.of("buttons", List.of(button))));
    }

    private static Map<String, Object> media(Map<String, Object> element) {
        return template(Map.of("template_type", "media", "elements", List.of(element)));
    }

    private static Map<String, Object> asking(String title, String subtitle) {
        var element = Map.of("title", title, "subtitle", subtitle, "image_url", "https://x/y.png");
        return template(Map.of("template_type", "request_user_info", "elements", List.of(element)));
    }

    private static Map<String, Object> template(Map<String, Object> payload) {
        return Map.of("attachment", Map.of("type", "template", "payload", payload));
    }
}
