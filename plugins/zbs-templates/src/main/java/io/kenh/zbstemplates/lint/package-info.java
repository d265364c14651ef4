/** Offline checks of a template, one rule each; no database. */
@NullMarked
package io.kenh.zbstemplates.lint;

import org.jspecify.annotations.NullMarked;
