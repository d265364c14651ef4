package io.kenh.helpdesk.setup;

import gg.jte.Content;
import io.kenh.ui.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One kind of settings: what its list and its form hold. {@code id} names it in addresses ({@code teams}) and text keys. */
public interface Setup {
    String id();

    /** Text keys of the columns, the name's first. */
    List<String> columns();

    List<Row> rows();

    /** What the form of a new one begins with. */
    Form blank();

    /** @throws io.kenh.api.error.KenhException {@code core.not-found} */
    Saved saved(long id);

    List<Cell> cells(Form form);

    /**
     * Reads the form, and stores what it says when nothing is wrong.
     *
     * @param id null for a new one
     * @return its id; 0 when something is wrong, which the form then says
     */
    long save(@Nullable Long id, int version, Form form);

    void archive(long id, boolean away);

    /** @param cells what stands behind the name */
    record Row(long id, String name, boolean active, List<Content> cells) {}

    /** @param form filled, {@code version} included */
    record Saved(String name, Form form) {}

    /** @param width in twelfths of the page */
    record Cell(int width, Content content) {}
}
