/** The company's mail server. */
@NullMarked
package io.kenh.mail.server;

import org.jspecify.annotations.NullMarked;
