package io.kenh.ui;

import static io.kenh.ui.Page.EN;
import static io.kenh.ui.Page.VI;
import static io.kenh.ui.Page.html;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.ui.Tone;
import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void reading_checks_and_keeps_what_was_sent() {
        var form = Form.of(Map.of("name", "  Ánh \r\n", "note", "abcdef", "age", "x", "rate", "11", "on", "on"));
        Page.in(EN, () -> {
            assertEquals("Ánh", form.required("name", 3));
            assertEquals("", form.required("phone", 20));
            assertEquals("abcdef", form.text("note", 5));
            assertEquals(OptionalLong.empty(), form.optionalNumber("age", 0, 150));
            assertEquals(1, form.number("rate", 1, 10));
            assertTrue(form.flag("on"));
            return null;
        });
        assertEquals(
                Map.of(
                        "phone", "Please fill this in.",
                        "note", "At most 5 characters.",
                        "age", "Please enter a whole number.",
                        "rate", "The number must be between 1 and 10."),
                form.errors());
        assertEquals("  Ánh \r\n", form.value("name"));
    }

    @Test
    void characters_are_counted_as_people_do() {
        var form = Form.of(Map.of("name", "😀😀😀"));
        Page.in(VI, () -> form.text("name", 3));
        assertFalse(form.hasErrors());
    }

    @Test
    void dates_and_choices_that_do_not_exist_are_errors() {
        var form = Form.of(Map.of("day", "2026-02-30", "tone", "LOUD", "good", "INFO"));
        Page.in(VI, () -> {
            assertEquals(Optional.empty(), form.date("day"));
            assertEquals(Optional.empty(), form.choice("tone", Tone.class));
            assertEquals(Optional.of(Tone.INFO), form.choice("good", Tone.class));
            return null;
        });
        assertEquals(List.of("day", "tone"), List.copyOf(form.errors().keySet()));
    }

    @Test
    void the_first_error_of_a_field_stays() {
        var form = Form.empty().error("name", "one").error("name", "two");
        assertEquals(Optional.of("one"), form.errorOf("name"));
    }

    @Test
    void a_wrong_field_says_so_to_everybody() {
        var form = Form.of(Map.of("phone", "09\"><b>")).error("phone", "Sai số");
        var field = html(
                VI,
                () -> Kit.field(
                        form,
                        Field.tel("phone", "Điện thoại")
                                .help("Ví dụ")
                                .required()
                                .max(20)));
        assertTrue(field.contains("<label class=\"form-label\" for=\"f-phone\">"), field);
        assertTrue(field.contains("aria-invalid=\"true\""), field);
        assertTrue(field.contains("aria-describedby=\"f-phone-error f-phone-help\""), field);
        assertTrue(field.contains("id=\"f-phone-error\"") && field.contains("Sai số"), field);
        assertTrue(field.contains(" required") && field.contains("maxlength=\"20\""), field);
        assertFalse(field.contains("<b>"), field);
    }

    @Test
    void a_right_field_is_quiet() {
        var field = html(VI, () -> Kit.field(Form.empty(), Field.text("name", "Tên")));
        assertFalse(field.contains("aria-invalid"), field);
        assertFalse(field.contains("aria-describedby"), field);
        assertFalse(field.contains(" required") || field.contains("maxlength") || field.contains("autofocus"), field);
    }

    @Test
    void the_summary_leads_to_the_fields() {
        var form = Form.empty().error("name", "Thiếu tên").error("phone", "Thiếu số");
        var summary = html(EN, () -> Kit.errors(form));
        assertTrue(summary.contains("2 fields need attention"), summary);
        assertTrue(summary.contains("<a href=\"#f-phone\">Thiếu số</a>"), summary);
        assertEquals("", html(EN, () -> Kit.errors(Form.empty())));
    }

    @Test
    void the_summary_names_each_field_as_its_label_does() {
        var form = Form.empty()
                .error("name", "Vui lòng nhập mục này.")
                .error("agree", "Vui lòng chọn.")
                .error("due.to", "Vui lòng nhập mục này.")
                .error("elsewhere", "Sai.");
        var page = html(
                VI,
                () -> Kit.join(
                        Kit.errors(form),
                        Kit.field(form, Field.text("due_to", "Không phải")),
                        Kit.field(form, Field.text("name", "Tên & họ $1").required()),
                        Kit.field(form, Field.check("agree", "Tôi đồng ý")),
                        Kit.field(form, Field.date("due.to", "Đến ngày"))));
        assertTrue(page.contains("<a href=\"#f-name\"><b>Tên &amp; họ $1:</b> Vui lòng nhập mục này.</a>"), page);
        assertTrue(page.contains("<a href=\"#f-agree\"><b>Tôi đồng ý:</b> Vui lòng chọn.</a>"), page);
        assertTrue(page.contains("<a href=\"#f-due.to\"><b>Đến ngày:</b> Vui lòng nhập mục này.</a>"), page);
        assertTrue(page.contains("<a href=\"#f-elsewhere\">Sai.</a>"), page);
    }

    @Test
    void input_is_kept_except_passwords() {
        var form = Form.of(Map.of("pw", "hush", "src", "b", "agree", "on", "note", "<i>"));
        var fields = html(
                VI,
                () -> Kit.join(
                        Kit.field(form, Field.password("pw", "Mật khẩu")),
                        Kit.field(
                                form,
                                Field.select("src", "Nguồn", List.of(new Option("a", "A"), new Option("b", "B")))),
                        Kit.field(form, Field.check("agree", "Đồng ý")),
                        Kit.field(form, Field.area("note", "Ghi chú", 4))));
        assertFalse(fields.contains("hush"), fields);
        assertTrue(fields.contains("<option value=\"b\" selected>"), fields);
        assertFalse(fields.contains("<option value=\"a\" selected"), fields);
        assertTrue(fields.contains(" checked"), fields);
        assertTrue(fields.contains(">&lt;i&gt;</textarea>"), fields);
    }
}
