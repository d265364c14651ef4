/** Partners for integrators: JSON under {@code /api/v1/contacts}. */
@NullMarked
package io.kenh.contacts.rest;

import org.jspecify.annotations.NullMarked;
