package io.kenh.zalooa.page;

import io.kenh.zalooa.limit.Limits;
import java.util.List;

public record LimitsView(List<Limits.Row> rows) {}
