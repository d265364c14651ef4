package io.kenh.zalooa.account;

import io.kenh.ui.Kpi;
import java.util.List;

public record AccountListView(List<Kpi> kpis, List<AccountCard> cards) {}
