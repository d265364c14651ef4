/** How a company presents itself and where it is paid. */
@NullMarked
package io.kenh.invoicing.profile;

import org.jspecify.annotations.NullMarked;
