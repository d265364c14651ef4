/** Facts of a document as parameter values. */
@NullMarked
package io.kenh.zbstemplates.values;

import org.jspecify.annotations.NullMarked;
