/** Orders for programs. */
@NullMarked
package io.kenh.sales.rest;

import org.jspecify.annotations.NullMarked;
