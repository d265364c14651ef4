package io.kenh.zbstemplates.page;

import io.kenh.ui.Kpi;
import io.kenh.ui.form.Option;
import java.util.List;

/**
 * Quotas and what was spent.
 *
 * @param accounts none when no account is connected
 * @param periods to choose from @param period chosen
 * @param offers accounts to choose from @param account chosen, empty for all
 * @param export the period's messages as a file
 * @param pivot the period's messages by template and month, with more to choose
 */
public record SpendView(
        List<StandingView> accounts,
        List<Option> periods,
        String period,
        List<Option> offers,
        String account,
        List<Kpi> kpis,
        List<ReportView> reports,
        boolean nothing,
        String export,
        String pivot,
        String css) {}
