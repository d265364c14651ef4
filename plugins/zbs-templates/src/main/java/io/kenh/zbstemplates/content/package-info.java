/** What a template says, as data. */
@NullMarked
package io.kenh.zbstemplates.content;

import org.jspecify.annotations.NullMarked;
