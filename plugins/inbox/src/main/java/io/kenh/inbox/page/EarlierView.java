package io.kenh.inbox.page;

import java.time.Instant;
import java.util.List;

/** Other conversations of the same contact. */
public record EarlierView(List<Item> items) {
    public record Item(String url, String icon, String account, Instant at, boolean done) {}
}
