package io.kenh.ui.records;

import io.kenh.api.data.SearchText;
import io.kenh.api.i18n.Texts;
import io.kenh.ui.records.Importer.Field;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A file's rows with their columns recognised.
 *
 * @param ignored headings that mean nothing here
 * @param problems what is wrong with the file before anything is tried
 */
record ImportSheet(List<Field> fields, List<Line> lines, List<String> ignored, List<Problem> problems) {
    /** The rows in which nothing is missing; none while a whole column is. */
    List<Line> complete() {
        if (problems.stream().anyMatch(problem -> problem.line() == 1)) {
            return List.of();
        }
        var missing = problems.stream().map(Problem::line).collect(Collectors.toSet());
        return lines.stream().filter(line -> !missing.contains(line.number())).toList();
    }

    static ImportSheet of(Importer importer, List<List<String>> rows, Texts texts) {
        var heading = rows.isEmpty() ? List.<String>of() : rows.getFirst();
        var columns = new ArrayList<@Nullable Field>();
        var ignored = new ArrayList<String>();
        for (var text : heading) {
            var field = recognise(importer, text, texts);
            boolean twice = field != null && columns.contains(field);
            columns.add(twice ? null : field);
            if ((field == null || twice) && !text.isBlank()) {
                ignored.add(text);
            }
        }
        var lines = IntStream.range(1, rows.size())
                .filter(i -> !rows.get(i).isEmpty())
                .mapToObj(i -> line(i + 1, columns, rows.get(i)))
                .toList();
        var known = importer.columns().stream().filter(columns::contains).toList();
        return new ImportSheet(known, lines, ignored, problems(importer, columns, lines, texts));
    }

    private static @Nullable Field recognise(Importer importer, String heading, Texts texts) {
        var wanted = SearchText.line(heading);
        for (var field : importer.columns()) {
            if (field.id().equalsIgnoreCase(heading.strip())
                    || wanted.equals(SearchText.line(texts.in(Locale.of("vi"), field.label())))
                    || wanted.equals(SearchText.line(texts.in(Locale.ENGLISH, field.label())))) {
                return field;
            }
        }
        return null;
    }

    private static Line line(int number, List<@Nullable Field> columns, List<String> cells) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            var field = columns.get(i);
            if (field != null) {
                values.put(field.id(), i < cells.size() ? cells.get(i).strip() : "");
            }
        }
        return new Line(number, values);
    }

    private static List<Problem> problems(
            Importer importer, List<@Nullable Field> columns, List<Line> lines, Texts texts) {
        var problems = new ArrayList<Problem>();
        if (lines.isEmpty()) {
            problems.add(new Problem(1, "", "", texts.get("ui.records.import-empty")));
        }
        for (var field : importer.columns()) {
            if (field.required() && !columns.contains(field)) {
                problems.add(new Problem(1, field.id(), "", texts.get("ui.records.import-missing")));
            } else if (field.required()) {
                lines.stream()
                        .filter(line -> line.value(field.id()).isEmpty())
                        .forEach(line -> problems.add(line.problem(field.id(), texts.get("ui.form.required"))));
            }
        }
        return problems;
    }
}
