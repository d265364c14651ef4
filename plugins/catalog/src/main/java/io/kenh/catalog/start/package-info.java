/** What every company begins with. */
@NullMarked
package io.kenh.catalog.start;

import org.jspecify.annotations.NullMarked;
