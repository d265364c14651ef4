package io.kenh.zbstemplates;

import io.kenh.zbstemplates.content.ButtonType;
import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.RowStyle;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Button;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.content.TemplateContent.Payment;
import io.kenh.zbstemplates.content.TemplateContent.Row;
import io.kenh.zbstemplates.content.TemplateContent.Star;
import io.kenh.zbstemplates.content.TemplateContent.Voucher;
import io.kenh.zbstemplates.content.TemplateType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Contents for tests: begins with one that breaks no rule. */
public final class Given {
    public TemplateType type = TemplateType.CUSTOM;
    public Tag tag = Tag.TRANSACTION;
    public Language language = Language.VI;
    public String name = "Xác nhận đơn hàng";
    public boolean logo = true;
    public List<String> images = new ArrayList<>();
    public String title = "Đã nhận đơn hàng <order_code>";
    public List<String> paragraphs = new ArrayList<>(List.of("Cảm ơn <customer_name> đã mua hàng."));
    public @Nullable String otp;
    public List<Row> table = new ArrayList<>(List.of(
            new Row("Mã đơn", "<order_code>", RowStyle.NONE), new Row("Trạng thái", "Đã nhận", RowStyle.SUCCESS)));
    public @Nullable Payment payment;
    public @Nullable Voucher voucher;
    public List<Star> rating = new ArrayList<>();
    public List<Button> buttons = new ArrayList<>(
            List.of(new Button(ButtonType.VIEW_DETAILS, "Xem đơn hàng", "https://shop.example/o/<order_key>")));
    public List<Param> params = new ArrayList<>(List.of(
            new Param("order_code", ParamType.CODE, "number", "DH01"),
            new Param("customer_name", ParamType.CUSTOMER_NAME, "customer_name", "An"),
            new Param("order_key", ParamType.CODE, "public_key", "k1")));
    public String note = "Gửi khi tạo đơn";

    public static Given good() {
        return new Given();
    }

    public static Given otp() {
        var given = new Given();
        given.type = TemplateType.OTP;
        given.title = "";
        given.paragraphs = new ArrayList<>(List.of("Mã có hiệu lực trong 5 phút."));
        given.otp = "<otp>";
        given.table = new ArrayList<>();
        given.buttons = new ArrayList<>();
        given.params = new ArrayList<>(List.of(new Param("otp", ParamType.OTP, "", "123456")));
        return given;
    }

    public static Given payment() {
        var given = new Given();
        given.type = TemplateType.PAYMENT;
        given.payment = new Payment("970436", "CONG TY KENH", "0011001234567", "<amount>", "<note>");
        given.params.add(new Param("amount", ParamType.MONEY, "balance", "150000"));
        given.params.add(new Param("note", ParamType.TRANSFER_NOTE, "reference", "DH01"));
        return given;
    }

    public static Given voucher() {
        var given = new Given();
        given.type = TemplateType.VOUCHER;
        given.voucher = new Voucher("Giảm 10%", "Đơn từ 500.000đ", "", "31/12/2026", "KENH10");
        return given;
    }

    public static Given rating() {
        var given = new Given();
        given.type = TemplateType.RATING;
        given.tag = Tag.CUSTOMER_CARE;
        given.buttons = new ArrayList<>();
        given.params.removeLast();
        given.rating = new ArrayList<>(Collections.nCopies(
                5,
                new Star(
                        "Hài lòng",
                        "Điều gì làm Quý khách hài lòng?",
                        List.of("Nhanh"),
                        "Cảm ơn Quý khách",
                        "Mời đánh giá")));
        return given;
    }

    public Given with(Consumer<Given> change) {
        change.accept(this);
        return this;
    }

    /** So many letters and signs that break no rule themselves. */
    public static String text(int length) {
        return "Đơn hàng đã được nhận ".repeat(length / 21 + 1).substring(0, length - 1) + "ạ";
    }

    public TemplateContent content() {
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
                params,
                note);
    }
}
