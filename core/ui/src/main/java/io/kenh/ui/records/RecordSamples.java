package io.kenh.ui.records;

import gg.jte.Content;
import io.kenh.api.ui.Tone;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.AnalysisView.Table;
import io.kenh.ui.records.AnalysisView.TableRow;
import io.kenh.ui.records.BoardView.Card;
import io.kenh.ui.records.BoardView.Stage;
import io.kenh.ui.records.BoardView.Target;
import io.kenh.ui.records.ChartView.Mark;
import io.kenh.ui.records.ListView.Cell;
import io.kenh.ui.records.ListView.Heading;
import io.kenh.ui.records.ListView.Line;
import io.kenh.ui.records.PageView.FilterMenu;
import io.kenh.ui.records.PageView.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Example data for the page of all components. It is data, so it is not translated. */
public final class RecordSamples {
    private static final String HERE = "#records";
    private static final List<String> CUSTOMERS =
            List.of("Công ty TNHH Hoa Sen", "Nguyễn Thị Ánh Tuyết", "Trần Văn Bình");
    private static final long[] TOTALS = {12_500_000, 8_900_000, 1_250_000};

    private RecordSamples() {}

    public static Content page() {
        return RecordParts.TEMPLATES.recordsPage(new PageView(
                HERE,
                "Đơn hàng",
                RecordParts.TEMPLATES.recordsActions(Kit.none(), HERE, HERE, HERE),
                List.of(
                        new Link("Danh sách", "list", HERE, true),
                        new Link("Bảng thẻ", "layout-kanban", HERE, false),
                        new Link("Biểu đồ", "chart-bar", HERE, false)),
                true,
                "",
                Map.of(),
                List.of(new Link("Trạng thái: Đã gửi hoặc Nháp", "x", HERE, true)),
                List.of(new FilterMenu(
                        "Ngày",
                        false,
                        List.of(new Link("Hôm nay", "", HERE, false), new Link("Tháng này", "", HERE, true)),
                        "f.date",
                        "date",
                        "",
                        "",
                        Map.of())),
                List.of(new Link("Ngày theo tháng", "", HERE, false)),
                List.of(new PageView.Favourite(1, "Báo giá của tôi", HERE, false, true, true)),
                "",
                Kit.join(list(), board(), chart())));
    }

    private static Content list() {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < CUSTOMERS.size(); i++) {
            var number = "S2026/0004" + i;
            lines.add(new Line(
                    i,
                    number,
                    Kit.none(),
                    HERE,
                    List.of(
                            new Cell("Số", "", Kit.text(number)),
                            new Cell("Khách hàng", "", Kit.text(CUSTOMERS.get(i))),
                            new Cell("Trạng thái", "", Kit.badge(Tone.INFO, "send", "Đã gửi")),
                            new Cell("Tổng", "num", Kit.text(Kit.money(TOTALS[i]))))));
        }
        return RecordParts.TEMPLATES.recordsList(new ListView(
                List.of(
                        new Heading("Số", "", HERE, "descending"),
                        new Heading("Khách hàng", "", null, null),
                        new Heading("Trạng thái", "", null, null),
                        new Heading("Tổng", "num", HERE, null)),
                lines,
                List.of(),
                "3 bản ghi",
                List.of("", "", "", Kit.money(22_650_000)),
                null,
                null,
                List.of(new ListView.Bulk("Xác nhận", "check", HERE, null)),
                Kit.none(),
                true,
                ""));
    }

    private static Content board() {
        var card = new Card(
                1,
                "S2026/00040",
                HERE,
                List.of(Kit.text(CUSTOMERS.getFirst()), Kit.text(Kit.money(TOTALS[0]))),
                List.of(new Target("DONE", "Đơn hàng")),
                Kit.badge(Tone.WARNING, "calendar-due", "Hôm nay"));
        var bar = List.of(new BoardView.Part("tone-warning", 0, 100, "Hôm nay: 1"));
        return RecordParts.TEMPLATES.recordsBoard(new BoardView(
                List.of(
                        new Stage("SENT", "Đã gửi", true, "1", Kit.money(TOTALS[0]), List.of(card), HERE, null, bar),
                        new Stage("DONE", "Đơn hàng", true, "0", "", List.of(), HERE, null, List.of())),
                HERE,
                HERE,
                "Báo giá mới"));
    }

    private static Content chart() {
        var marks = new ArrayList<Mark>();
        var rows = new ArrayList<TableRow>();
        for (int i = 0; i < CUSTOMERS.size(); i++) {
            var said = Kit.money(TOTALS[i]);
            var width = String.valueOf(460 * TOTALS[i] / TOTALS[0]);
            marks.add(new Mark(CUSTOMERS.get(i), said, HERE, "210", String.valueOf(i * 30 + 4), width, "", 0, true));
            var total = new AnalysisView.Cell(said, HERE);
            rows.add(new TableRow(new AnalysisView.Cell(CUSTOMERS.get(i), HERE), List.of(), total));
        }
        var all = new AnalysisView.Cell(Kit.money(22_650_000), HERE);
        var customer = new Option("customer", "Khách hàng");
        return RecordParts.TEMPLATES.recordsGraph(new AnalysisView(
                HERE,
                Map.of(),
                List.of(customer),
                List.of(new Option("total", "Tổng")),
                "customer",
                "",
                "total",
                "bar",
                new Table("Khách hàng", List.of(), rows, List.of(all)),
                new ChartView("bar", "Tổng: Khách hàng", "", 800, 98, marks, "", List.of()),
                ""));
    }
}
