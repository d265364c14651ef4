/** A template's words by e-mail. */
@NullMarked
package io.kenh.zbstemplates.bridge.mail;

import org.jspecify.annotations.NullMarked;
