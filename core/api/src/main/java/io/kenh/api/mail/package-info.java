/** Letters to mail servers. */
@NullMarked
package io.kenh.api.mail;

import org.jspecify.annotations.NullMarked;
