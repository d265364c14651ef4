package io.kenh.invoicing.bank;

import io.kenh.api.data.SearchText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How banks head the columns of their tables, in Vietnamese and English, with accents or without. */
final class CsvHeadings {
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "day",
                    List.of(
                            "ngay",
                            "ngay giao dich",
                            "ngay gd",
                            "ngay hieu luc",
                            "date",
                            "transaction date",
                            "booking date"),
            "credit",
                    List.of(
                            "so tien ghi co",
                            "ghi co",
                            "phat sinh co",
                            "ps co",
                            "co",
                            "tien vao",
                            "so tien vao",
                            "credit",
                            "credit amount",
                            "deposit",
                            "money in"),
            "amount", List.of("so tien", "so tien giao dich", "gia tri", "amount", "transaction amount"),
            "way",
                    List.of(
                            "loai",
                            "loai gd",
                            "loai giao dich",
                            "no co",
                            "co no",
                            "ghi no co",
                            "ghi no ghi co",
                            "ghi co ghi no",
                            "phat sinh no co",
                            "tien vao ra",
                            "vao ra",
                            "thu chi",
                            "chieu",
                            "dau",
                            "d c",
                            "c d",
                            "dc",
                            "cr dr",
                            "dr cr",
                            "crdr",
                            "drcr",
                            "debit credit",
                            "credit debit",
                            "debit credit indicator",
                            "credit debit indicator",
                            "type",
                            "transaction type",
                            "direction",
                            "sign"),
            "text", List.of("noi dung", "dien giai", "mo ta", "noi dung giao dich", "description", "remark", "details"),
            "payer",
                    List.of(
                            "nguoi chuyen",
                            "ten doi ung",
                            "tai khoan doi ung",
                            "doi tac",
                            "payer",
                            "counterparty",
                            "name"),
            "number",
                    List.of(
                            "ma giao dich",
                            "so tham chieu",
                            "so giao dich",
                            "so ct",
                            "so chung tu",
                            "reference",
                            "transaction id"));

    private CsvHeadings() {}

    /** Where the columns are that a row heads. */
    static Map<String, Integer> columns(List<String> row) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < row.size(); i++) {
            var heading = SearchText.line(row.get(i));
            for (var known : HEADINGS.entrySet()) {
                if (known.getValue().contains(heading)) {
                    columns.putIfAbsent(known.getKey(), i);
                }
            }
        }
        return columns;
    }
}
