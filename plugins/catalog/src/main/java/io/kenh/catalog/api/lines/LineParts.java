package io.kenh.catalog.api.lines;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.catalog.api.Totals;
import io.kenh.catalog.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lines as pages show them: {@code host.services().get(LineParts.class)}. */
public final class LineParts {
    private static final int SHORT = 600;
    private static final int FEW_LINES = 8;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;

    public LineParts(Host host) {
        this.host = host;
    }

    /**
     * The editor. It stands in a form with {@code data-lines-form}; {@link LineFields} reads what it sends.
     *
     * @param preview where the form is posted while one types; answered with {@link #totals}
     */
    public Content editor(Filled filled, String preview) {
        return editor(filled, List.of(), preview);
    }

    /**
     * The same for lines some of whose prices and taxes nobody typed: they change with what these depend on.
     *
     * @param offered the same lines as the catalogue fills them, see {@link LineFill#offered}; empty when nobody asked for them
     */
    public Content editor(Filled filled, List<FilledLine> offered, String preview) {
        var choices = new LineChoices(host);
        return editor(choices, choices.rows(filled.lines(), offered), TotalsView.of(filled), preview);
    }

    /** The same with what was typed. */
    public Content editor(Form form, TotalsView totals, String preview) {
        var choices = new LineChoices(host);
        return editor(choices, choices.rows(form), totals, preview);
    }

    private Content editor(LineChoices choices, List<LineRow> rows, TotalsView totals, String preview) {
        var script = host.ui().asset("lines.js");
        return templates.linesEdit(new EditorView(rows, choices.blank(), totals, preview, script));
    }

    /** The sums below the lines. */
    public Content totals(TotalsView totals) {
        return templates.linesTotals(totals);
    }

    /** A number that a document knows of its lines besides, in a column of its own. @param value empty where there is none */
    public record More(String label, Function<FilledLine, String> value) {}

    /** To read. */
    public Content table(List<FilledLine> lines) {
        return table(lines, List.of());
    }

    /** @param more columns after the quantity */
    public Content table(List<FilledLine> lines, List<More> more) {
        return templates.linesTable(lines, more);
    }

    /** For the customer's page: a line each, and what they add up to. */
    public Content list(List<FilledLine> lines) {
        return templates.linesList(lines);
    }

    /** The style of a printed document, for its head. */
    public Content paperStyle() {
        return templates.linesPaper();
    }

    /** Terms so short that they, and the signatures below them, fit on the page of the sums. */
    public static boolean fitsBelowSums(String terms) {
        return terms.length() <= SHORT && terms.lines().count() <= FEW_LINES;
    }

    /**
     * @param more rows below the total, such as what was paid
     * @param end stays on the page of the sums, so that nobody signs a page that says nothing; null where it is too long for that
     */
    public Content printed(
            List<FilledLine> lines, Totals totals, List<PrintedSum> more, String words, @Nullable Content end) {
        return templates.linesPrint(new PrintedLines(lines, totals, more, words, end));
    }
}
