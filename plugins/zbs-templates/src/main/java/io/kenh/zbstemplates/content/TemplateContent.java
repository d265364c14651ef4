package io.kenh.zbstemplates.content;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is sent to be approved. Texts hold parameters as {@code <name>}. Stored as JSON with its version.
 *
 * @param logo show the account's logo
 * @param images ids of stored files
 * @param paragraphs in order
 * @param otp the text of the code's component, normally {@code <otp>}; null without one
 * @param rating the five stars, in order; empty without a rating
 * @param note to the reviewer
 */
public record TemplateContent(
        TemplateType type,
        Tag tag,
        Language language,
        String name,
        boolean logo,
        List<String> images,
        String title,
        List<String> paragraphs,
        @Nullable String otp,
        List<Row> table,
        @Nullable Payment payment,
        @Nullable Voucher voucher,
        List<Star> rating,
        List<Button> buttons,
        List<Param> params,
        String note) {
    public record Row(String title, String value, RowStyle style) {}

    public record Button(ButtonType type, String title, String content) {}

    /** @param bank the bank's number (BIN) @param amount digits, or a parameter */
    public record Payment(String bank, String accountName, String account, String amount, String note) {}

    /** @param start may be empty */
    public record Voucher(String name, String condition, String start, String end, String code) {}

    /** One level of a rating. @param answers what may be ticked */
    public record Star(String title, String question, List<String> answers, String thanks, String description) {}

    /**
     * @param fact name of the document's fact that fills it; empty when a person types it
     * @param sample shown to the reviewer and in previews
     */
    public record Param(String name, ParamType type, String fact, String sample) {
        /** The same without a document behind it. */
        public Param typed() {
            return new Param(name, type, "", sample);
        }
    }

    public TemplateContent {
        images = List.copyOf(images);
        paragraphs = List.copyOf(paragraphs);
        table = List.copyOf(table);
        rating = List.copyOf(rating);
        buttons = List.copyOf(buttons);
        params = List.copyOf(params);
    }

    public static TemplateContent blank(TemplateType type, Tag tag, Language language, String name) {
        return new TemplateContent(
                type,
                tag,
                language,
                name,
                true,
                List.of(),
                "",
                List.of(""),
                type == TemplateType.OTP ? "<otp>" : null,
                List.of(),
                type == TemplateType.PAYMENT ? new Payment("", "", "", "", "") : null,
                type == TemplateType.VOUCHER ? new Voucher("", "", "", "", "") : null,
                type == TemplateType.RATING ? Blanks.stars() : List.of(),
                List.of(),
                type == TemplateType.OTP ? List.of(new Param("otp", ParamType.OTP, "", "123456")) : List.of(),
                "");
    }

    public TemplateContent with(List<Param> others) {
        return new TemplateContent(
                type,
                tag,
                language,
                name,
                logo,
                images,
                title,
                paragraphs,
                otp,
                table,
                payment,
                voucher,
                rating,
                buttons,
                others,
                note);
    }

    public Optional<Param> param(String name) {
        return params.stream().filter(param -> param.name().equals(name)).findFirst();
    }
}
