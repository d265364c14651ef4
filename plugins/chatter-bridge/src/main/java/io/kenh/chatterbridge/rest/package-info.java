/** Links for programs. */
@NullMarked
package io.kenh.chatterbridge.rest;

import org.jspecify.annotations.NullMarked;
