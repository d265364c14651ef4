package io.kenh.crm.report;

import io.kenh.ui.Bar;
import io.kenh.ui.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each word brought. @param by the kind of word. @param recurs whether anything comes every month */
public record ReportView(
        String by,
        Period period,
        List<Tab> kinds,
        List<Tab> periods,
        List<Row> rows,
        List<Bar> leads,
        List<Bar> revenue,
        boolean recurs) {
    /**
     * Amounts in whole đồng.
     *
     * @param rate won of a hundred, rounded
     * @param open what is not won yet, by its chance
     * @param monthly of what was won, what comes every month
     * @param openMonthly what would come every month of what is not won yet, by its chance
     * @param days from making to winning on average, null when nothing was won
     */
    public record Row(
            String name,
            long leads,
            long won,
            long rate,
            long revenue,
            long open,
            long monthly,
            long openMonthly,
            @Nullable Long days,
            String leadsUrl,
            String wonUrl) {}

    private String list(String view) {
        return "/crm/all?view=" + view + "&rows=" + by + (period == Period.ALL ? "" : "&f.created=" + period.token());
    }

    public String pivot() {
        return list("pivot") + "&cols=state";
    }

    public String chart() {
        return list("graph") + "&measure=wonRevenue";
    }
}
