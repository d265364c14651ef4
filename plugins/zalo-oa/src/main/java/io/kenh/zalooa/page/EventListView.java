package io.kenh.zalooa.page;

import io.kenh.ui.FilterBar;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import io.kenh.zalooa.event.EventLog;
import io.kenh.zalooa.webhook.RefusedCounter.Refusals;
import java.util.List;

/** @param arriving how many were taken in and are not in the log yet */
public record EventListView(
        FilterBar bar,
        Form form,
        List<Option> accounts,
        List<Option> names,
        List<EventLog.Cause> causes,
        List<Refusals> refused,
        long arriving,
        EventRowsView rows) {}
