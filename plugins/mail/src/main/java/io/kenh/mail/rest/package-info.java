/** The JSON doors to letters. */
@NullMarked
package io.kenh.mail.rest;

import org.jspecify.annotations.NullMarked;
