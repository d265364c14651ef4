/** Forms: what was sent, what was wrong with it, and how a field is drawn. */
@NullMarked
package io.kenh.ui.form;

import org.jspecify.annotations.NullMarked;
