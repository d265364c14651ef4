package io.kenh.zbstemplates.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.zbstemplates.Given;
import io.kenh.zbstemplates.content.TemplateContent.Button;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.content.TemplateContent.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void amounts_have_their_points_also_outside_the_card_and_codes_and_addresses_stay() {
        var content = Given.good()
                .with(given -> {
                    given.title = "Còn <total>";
                    given.paragraphs = List.of("Tổng <total> đồng, mã <order_code>.");
                    given.table = List.of(new Row("Tổng tiền (đồng)", "<total>", RowStyle.NONE));
                    given.buttons =
                            List.of(new Button(ButtonType.VIEW_DETAILS, "Xem", "https://shop.example/o?t=<total>"));
                    given.params = List.of(
                            new Param("order_code", ParamType.CODE, "number", "1"),
                            new Param("total", ParamType.MONEY, "total", "1"));
                })
                .content();
        assertEquals("""
                Còn 2.585.000
                Tổng 2.585.000 đồng, mã 20261121.
                Tổng tiền (đồng): 2.585.000
                Xem: https://shop.example/o?t=2585000""", PlainText.of(content, Map.of("total", "2585000", "order_code", "20261121")));
        assertEquals("500", Amounts.shown(content, "total", "500"));
        assertEquals("1,5", Amounts.shown(content, "total", "1,5"));
        assertEquals("2585000", Amounts.shown(content, "unknown", "2585000"));
    }
}
