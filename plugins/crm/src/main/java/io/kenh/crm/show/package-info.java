/** The page of a lead. */
@NullMarked
package io.kenh.crm.show;

import org.jspecify.annotations.NullMarked;
