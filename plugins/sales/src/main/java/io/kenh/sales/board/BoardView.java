package io.kenh.sales.board;

import io.kenh.ui.Bar;
import io.kenh.ui.Kpi;
import java.util.List;

/** The dashboard. */
public record BoardView(List<Kpi> kpis, List<Bar> states, List<Bar> products, List<Bar> customers) {}
