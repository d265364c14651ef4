package io.kenh.inbox.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {
    @Test
    void an_address_becomes_a_link_without_the_full_stop() {
        assertEquals(
                List.of(
                        new Links.Part("Xem ", null),
                        new Links.Part("https://kenh.vn/a?b=1", "https://kenh.vn/a?b=1"),
                        new Links.Part(".", null)),
                Links.split("Xem https://kenh.vn/a?b=1."));
    }

    @Test
    void only_web_addresses_become_links() {
        assertEquals(List.of(new Links.Part("javascript:alert(1)", null)), Links.split("javascript:alert(1)"));
    }
}
