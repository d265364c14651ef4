/** The catalogue for integrators: JSON under {@code /api/v1/catalog}. */
@NullMarked
package io.kenh.catalog.rest;

import org.jspecify.annotations.NullMarked;
