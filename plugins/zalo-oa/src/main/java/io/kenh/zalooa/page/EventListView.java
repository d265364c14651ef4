package io.kenh.zalooa.page;

import io.kenh.ui.FilterBar;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import io.kenh.zalooa.event.EventLog;
import io.kenh.zalooa.webhook.RefusedCounter.Refusals;
import java.util.List;

public record EventListView(
        FilterBar bar,
        Form form,
        List<Option> accounts,
        List<Option> names,
        List<EventLog.Cause> causes,
        List<Refusals> refused,
        EventRowsView rows) {}
