/** The page around the content: rail, top bar, toasts, error pages, static files. Used by the host. */
@NullMarked
package io.kenh.ui.shell;

import org.jspecify.annotations.NullMarked;
