/** The JSON doors. */
@NullMarked
package io.kenh.invoicing.rest;

import org.jspecify.annotations.NullMarked;
