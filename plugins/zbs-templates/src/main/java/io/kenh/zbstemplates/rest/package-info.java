/** The JSON doors. */
@NullMarked
package io.kenh.zbstemplates.rest;

import org.jspecify.annotations.NullMarked;
