/** Tickets for programs. */
@NullMarked
package io.kenh.helpdesk.rest;

import org.jspecify.annotations.NullMarked;
