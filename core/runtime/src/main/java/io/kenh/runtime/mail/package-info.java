/** Letters to mail servers, by Jakarta Mail. */
@NullMarked
package io.kenh.runtime.mail;

import org.jspecify.annotations.NullMarked;
