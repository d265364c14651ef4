package io.kenh.invoicing.board;

import java.util.List;

/** Who owes for how long. */
public record AgingView(List<Aging.Row> rows, Aging.Row all) {}
