package io.kenh.ui.shell;

import gg.jte.Content;
import java.util.List;

/**
 * A page without rail and top bar; its body stands in the middle of the window.
 *
 * @param liveUrl the event stream, as in {@link ShellView}; empty for a page that needs none, such as for somebody not signed in
 */
public record BareView(String title, Look look, String liveUrl, List<Toast> toasts, Content body) {}
