package io.kenh.crm.utm;

import java.util.List;

/** The three lists of words. */
public record WordsView(List<Part> parts) {
    public record Part(String kind, List<Words.WordRow> words) {}
}
