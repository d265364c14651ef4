package io.kenh.zbstemplates.page;

import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import io.kenh.ui.Kit;
import io.kenh.ui.Tones;
import java.util.ArrayList;
import java.util.List;

/**
 * A bar whose parts add up to all, with the figures under it.
 *
 * @param label names the picture for those who hear the page
 */
public record StackView(String label, List<Part> parts) {
    /** Thousandths of the bar. */
    private static final long WIDTH = 1000;

    private static final long LEAST = 6;

    /** @param url of the records it counts; empty for none */
    public record Part(Badge badge, long count, String url) implements HasBadge {
        public String css() {
            return Tones.css(badge.tone());
        }
    }

    public record Bar(long x, long width, String css, String title) {}

    public StackView {
        parts = parts.stream().filter(part -> part.count() > 0).toList();
    }

    public long all() {
        return parts.stream().mapToLong(Part::count).sum();
    }

    /** Where each part is drawn; a small one is still seen. */
    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        long room = WIDTH - LEAST * parts.size();
        long x = 0;
        for (var part : parts) {
            long width = LEAST + room * part.count() / Math.max(all(), 1);
            bars.add(new Bar(x, width, part.css(), Kit.t(part.key()) + ": " + part.count()));
            x += width;
        }
        return bars;
    }
}
