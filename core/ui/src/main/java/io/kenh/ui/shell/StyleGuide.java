package io.kenh.ui.shell;

import io.kenh.ui.Detail;
import io.kenh.ui.FilterBar;
import io.kenh.ui.Kit;
import io.kenh.ui.Kpi;
import io.kenh.ui.Step;
import io.kenh.ui.Tab;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Example data for the page of all components. It is data, so it is not translated. */
public record StyleGuide(
        List<Kpi> kpis,
        List<Tab> tabs,
        List<Step> steps,
        List<Detail> details,
        FilterBar filters,
        List<Order> orders,
        List<Option> sources,
        Form form,
        Instant now) {
    /** A row of the example list. */
    public record Order(String number, String customer, Instant at, long total, boolean paid) {}

    static StyleGuide sample() {
        var now = Instant.now();
        var form = Form.of(Map.of("name", "Nguyễn Thị Ánh Tuyết", "phone", "09xx", "source", "oa", "agree", "on"))
                .error("phone", "Số điện thoại phải có 10 chữ số.")
                .error("email", "Địa chỉ thư thiếu phần sau @.");
        return new StyleGuide(
                List.of(
                        new Kpi("message-circle", "Hội thoại mở", Kit.number(128), "+12 so với hôm qua", "#lists"),
                        new Kpi("clock", "Phản hồi đầu tiên", "4 phút", "mục tiêu 10 phút", null),
                        new Kpi("cash", "Doanh thu tháng", Kit.money(186_450_000), null, "#lists"),
                        new Kpi("mood-smile", "Hài lòng", "96%", "trên 214 lượt đánh giá", null)),
                List.of(
                        new Tab("Tất cả", "#lists", true, "inbox", 128L),
                        new Tab("Của tôi", "#lists", false, "user", 12L),
                        new Tab("Đã xong", "#lists", false)),
                List.of(
                        new Step("Báo giá", true, false),
                        new Step("Đã gửi", true, false),
                        new Step("Đơn hàng", false, true),
                        new Step("Hoàn tất", false, false)),
                List.of(
                        new Detail("Điện thoại", "+84 912 345 678"),
                        new Detail("Địa chỉ", "12 Nguyễn Huệ, Quận 1, TP. Hồ Chí Minh"),
                        new Detail("Khách hàng từ", Kit.ago(now.minus(Duration.ofDays(3)), now))),
                FilterBar.search("#lists", "rows", "")
                        .chips(List.of(
                                new FilterBar.Chip("Tất cả", "#lists", true),
                                new FilterBar.Chip("Chưa thanh toán", "#lists", false),
                                new FilterBar.Chip("Tuần này", "#lists", false))),
                List.of(
                        new Order(
                                "S2026/00042",
                                "Công ty TNHH Hoa Sen",
                                now.minus(Duration.ofMinutes(4)),
                                12_500_000,
                                false),
                        new Order("S2026/00041", "Trần Văn Bình", now.minus(Duration.ofHours(5)), 1_250_000, true),
                        new Order("S2026/00040", "Lê Thị Thu Hương", now.minus(Duration.ofDays(12)), 890_000, true)),
                List.of(new Option("oa", "Zalo OA"), new Option("shop", "Cửa hàng"), new Option("web", "Trang web")),
                form,
                now);
    }
}
