package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.zalooa.client.ErrorRule.Kind;
import io.kenh.zalooa.client.ErrorRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ErrorTableTest {
    @Test
    void each_code_of_the_table_has_its_class_and_a_text_in_both_languages() throws IOException {
        try (var oa = new TestOa()) {
            List<?> codes = oa.host
                    .db()
                    .read(em -> em.createNativeQuery("select code from zalo_oa_api_error", Integer.class)
                            .getResultList());
            assertEquals(39, codes.size());
            var rules = new ErrorRules(oa.host);
            for (var language : List.of("vi", "en")) {
                var texts = new Properties();
                try (var in = getClass().getResourceAsStream("/i18n/zalo-oa_" + language + ".properties")) {
                    texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
                for (var code : codes) {
                    var rule = rules.of((Integer) code);
                    assertTrue(texts.containsKey(rule.textKey()), rule.textKey() + " in " + language);
                }
            }
            assertEquals(Kind.REFRESH, rules.of(-216).kind());
            assertEquals(Kind.REFRESH, rules.of(-220).kind());
            assertEquals(Kind.BACKOFF, rules.of(-32).kind());
            assertTrue(rules.of(-230).closesWindow());
            assertTrue(rules.of(-217).unreachable());
        }
    }

    @Test
    void an_unknown_code_is_for_a_person_and_repeats_nothing() {
        try (var oa = new TestOa()) {
            assertEquals(Kind.HUMAN, new ErrorRules(oa.host).of(-99999).kind());
        }
    }
}
