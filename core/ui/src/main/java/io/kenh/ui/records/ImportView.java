package io.kenh.ui.records;

import java.util.List;

/**
 * Import: choose a file, look at what would happen, agree.
 *
 * @param file id of the stored file, empty before one was sent
 * @param headings labels of the columns that were recognised
 * @param sample the first rows
 */
public record ImportView(
        String path,
        String title,
        List<Wanted> fields,
        String file,
        String name,
        int count,
        List<String> headings,
        List<List<String>> sample,
        List<String> ignored,
        List<Problem> problems,
        int furtherProblems,
        String failure) {

    public record Wanted(String label, String id, boolean required) {}

    public record Problem(int line, String field, String value, String text) {}
}
