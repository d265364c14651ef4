/** Templates, their versions and what happens to them. */
@NullMarked
package io.kenh.zbstemplates.template;

import org.jspecify.annotations.NullMarked;
