package io.kenh.helpdesk.board;

import io.kenh.ui.Bar;
import io.kenh.ui.Kpi;
import java.util.List;

/** The dashboard. */
public record BoardView(
        List<Kpi> kpis,
        List<Bar> teams,
        List<Bar> agents,
        List<Bar> teamStars,
        List<Bar> agentStars,
        List<Figures.Low> low,
        boolean mayWrite) {}
