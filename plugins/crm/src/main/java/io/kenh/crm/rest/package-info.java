/** Leads for programs. */
@NullMarked
package io.kenh.crm.rest;

import org.jspecify.annotations.NullMarked;
