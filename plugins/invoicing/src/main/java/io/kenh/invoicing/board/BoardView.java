package io.kenh.invoicing.board;

import io.kenh.ui.Bar;
import io.kenh.ui.Kpi;
import java.util.List;

/** The dashboard. */
public record BoardView(List<Kpi> kpis, List<Bar> ages, List<Bar> debtors, List<JournalCards.Card> journals) {}
