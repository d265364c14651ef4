package io.kenh.api.ui;

import gg.jte.Content;
import io.javalin.http.Context;

/** Answers with HTML. The templates' own helpers are in {@code io.kenh.ui.Kit}. */
public interface Ui {
    /**
     * A page in the shell (rail, top bar, breadcrumb). For an htmx request that targets the page body ({@code HX-Target: main}) only
     * {@code body} and the title are sent.
     */
    void page(Context ctx, String title, Content body);

    /** A bare page without rail or top bar: sign-in, public pages, the simulator's phone. */
    void barePage(Context ctx, String title, Content body);

    /**
     * A page for customers, in the portal's frame: the company's name, and for a signed-in customer the menu. Without the portal a bare page.
     */
    default void portalPage(Context ctx, String title, Content body) {
        barePage(ctx, title, body);
    }

    /**
     * Where the page of this request stands in menu and breadcrumb when its address says something else: the path of a menu entry. To be
     * said before the page is sent.
     */
    default void under(Context ctx, String menuPath) {}

    /** Only the fragment. */
    void fragment(Context ctx, Content body);

    /** A short message that the next page or the answer to this htmx request shows as a toast. */
    void toast(Context ctx, Tone tone, String text);

    /** The parts other plugins put into this slot, in order, each shielded: one that throws shows a small error, not a broken page. */
    <T> Content slot(Context ctx, Slot<T> slot, T model);

    /** The parts of a slot one by one, for tabs or menus. */
    <T> java.util.List<Content> parts(Context ctx, Slot<T> slot, T model);

    /** Address of a static file of this plugin with its content hash, cached for ever: {@code asset("inbox.js")}. */
    String asset(String file);
}
