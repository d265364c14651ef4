package io.kenh.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Session;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A statement of the demo's bank, left for the accountant to look at. */
final class Transfers {
    private static final Pattern REFERENCE = Pattern.compile("\\{([^}]+)}");

    private final Session accountant;
    private final LocalDate today;

    Transfers(Session accountant, LocalDate today) {
        this.accountant = accountant;
        this.today = today;
    }

    /** Taken in again, the bank's own numbers make them the same. @param invoices by the customer's reference */
    void take(Function<String, Optional<JsonNode>> invoices) {
        var csv = new StringBuilder("Ngày giao dịch,Mã giao dịch,Số tiền ghi có,Nội dung,Tên đối ứng\n");
        int number = 0;
        for (var line : DemoText.lines("statement.txt")) {
            var parts = line.split(" \\| ");
            var matcher = REFERENCE.matcher(parts[1]);
            var amount = parts[0];
            var text = parts[1];
            if (matcher.find()) {
                var invoice = invoices.apply(matcher.group(1)).orElseThrow();
                text = matcher.replaceAll(invoice.path("paymentReference").asText());
                amount = amount.equals("all") ? invoice.path("residual").asText() : amount;
            }
            csv.append("%s,FT%06d,%s,%s,%s\n".formatted(today, 240100 + number++, amount, text, parts[2]));
        }
        accountant.upload(
                "/invoicing/bank/statements",
                "file",
                "sao-ke-vietcombank.csv",
                csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}
