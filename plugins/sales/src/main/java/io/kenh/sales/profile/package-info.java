/** How a company presents itself. */
@NullMarked
package io.kenh.sales.profile;

import org.jspecify.annotations.NullMarked;
