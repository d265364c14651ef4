/** What other plugins may use of e-mail. */
@NullMarked
package io.kenh.mail.api;

import org.jspecify.annotations.NullMarked;
