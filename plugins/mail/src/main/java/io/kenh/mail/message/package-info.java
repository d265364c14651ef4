/** Letters and how they fare. */
@NullMarked
package io.kenh.mail.message;

import org.jspecify.annotations.NullMarked;
