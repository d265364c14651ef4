package io.kenh.ui.records;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records that have these keys in common, one for each axis. */
record Group(List<Key> keys, long count, Map<String, @Nullable Object> sums) {}
