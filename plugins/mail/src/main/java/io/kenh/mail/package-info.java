/** E-mail to customers. */
@NullMarked
package io.kenh.mail;

import org.jspecify.annotations.NullMarked;
