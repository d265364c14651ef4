package io.kenh.ui;

import gg.jte.Content;
import java.util.List;

/**
 * Search and filters above a list.
 *
 * @param action path of the list
 * @param target id of the element that holds the rows: typing loads {@code action} into it. Such a request carries
 *     {@code HX-Target: <target>} and wants only the rows.
 * @param query what is searched for now
 * @param chips filters as links, usually the same path with another query
 * @param extra more fields of the same form, or {@link Kit#none()}
 */
public record FilterBar(String action, String target, String query, List<Chip> chips, Content extra) {
    /** A filter to switch to. */
    public record Chip(String label, String url, boolean current) {}

    public static FilterBar search(String action, String target, String query) {
        return new FilterBar(action, target, query, List.of(), Kit.none());
    }

    public FilterBar chips(List<Chip> others) {
        return new FilterBar(action, target, query, List.copyOf(others), extra);
    }

    public FilterBar extra(Content fields) {
        return new FilterBar(action, target, query, chips, fields);
    }
}
