/** JSON for programs. */
@NullMarked
package io.kenh.chatter.rest;

import org.jspecify.annotations.NullMarked;
