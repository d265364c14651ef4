/** The one shape all forms of the catalogue have. */
@NullMarked
package io.kenh.catalog.form;

import org.jspecify.annotations.NullMarked;
